import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { t } from '../../l10n/l10n';
import { cgroupDirectories } from './cgroups';
import { LabError } from './errors';
import { type JournalEntry, journalLine } from './journal';
import { machineMounts, thisOwner } from './machine';
import type { LabConfig } from './messages';
import { isLabId, type LabPaths, labPaths, longestSocketPath } from './paths';

/** `f_type` of an overlay file system (statfs(2)): it can be nobody's upper layer. */
const overlayMagic = 0x794c7630;

/** Checks that a lab can be made there. Throws `bad-id` or `bad-folder`. */
export function checkedPaths(folder: string, id: string): LabPaths {
  if (!isLabId(id))
    throw new LabError('bad-id', t('A lab is named with up to 32 lower-case letters, digits and hyphens.'));
  const paths = labPaths(folder, id);
  if (Buffer.byteLength(paths.socket) > longestSocketPath) {
    throw new LabError(
      'bad-folder',
      t('The path {0} is too long for a socket: {1} bytes at most.', paths.socket, longestSocketPath),
    );
  }
  if (existsSync(paths.home)) throw new LabError('bad-folder', t('{0} is there already.', paths.home));
  mkdirSync(folder, { recursive: true });
  if (statfsSync(folder).type === overlayMagic) {
    throw new LabError('bad-folder', t('{0} is on an overlay file system, and a lab needs a plain one.', folder));
  }
  return paths;
}

/**
 * Writes down what a lab will consist of, then makes its folders. Each journal line is on the disk before its object
 * exists: a crash at any point leaves a journal that names everything there is.
 */
export function prepare(paths: LabPaths, options: Omit<LabConfig, 'home' | 'cgroups'>): LabConfig {
  const config: LabConfig = { ...options, home: paths.home, cgroups: cgroupDirectories(machineMounts(), options.id) };
  mkdirSync(paths.home, { mode: 0o755 });
  const folders = [paths.upper, paths.work, paths.root, paths.data, paths.run];
  appendSynced(paths.journal, [
    { makes: 'lab', id: options.id, owner: thisOwner() },
    ...config.cgroups.map(({ path }): JournalEntry => ({ makes: 'cgroup', path })),
    ...folders.map((path): JournalEntry => ({ makes: 'folder', path })),
  ]);
  for (const folder of folders) mkdirSync(folder);
  writeFileSync(paths.config, JSON.stringify(config));
  appendFileSync(paths.log, '');
  return config;
}

function appendSynced(file: string, entries: readonly JournalEntry[]): void {
  const descriptor = openSync(file, 'a', 0o644);
  try {
    writeSync(descriptor, entries.map(journalLine).join(''));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
