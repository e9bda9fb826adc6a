import type { Meaning } from '../../../l10n/meaning';
import { fileCalls } from './syscallsFiles';
import { processCalls } from './syscallsProcesses';
import { systemCalls } from './syscallsSystem';

/** What the best known system calls do (section 2 of the manual). */
export const syscallMeanings: ReadonlyMap<string, Meaning> = new Map(
  [...fileCalls, ...processCalls, ...systemCalls].map(([name, en, zh]) => [name, { en, zh }]),
);
