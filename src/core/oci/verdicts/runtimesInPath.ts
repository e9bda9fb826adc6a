import { createLocalHost } from '../../host/localHost';
import type { LintTarget } from '../lintContext';
import type { RuntimeName } from './verdict';

const names: readonly RuntimeName[] = ['runc', 'crun'];

/** The low-level runtimes of this machine with their versions: `runc version 1.1.5+ds1`. Those that are not there are left out. */
export async function runtimesInPath(signal: AbortSignal): Promise<LintTarget['runtimes']> {
  const host = createLocalHost();
  const found = await Promise.all(
    names.map(async (name) => {
      if ((await host.which(name)) === undefined) return [];
      const { stdout } = await host.run({ program: name, args: ['--version'] }, signal);
      const version = /version (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
      return [{ name, ...(version === undefined ? {} : { version }) }];
    }),
  );
  return found.flat();
}
