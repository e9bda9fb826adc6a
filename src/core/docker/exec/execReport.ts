import type { ExecCommand } from '../../engine/runExec';
import { t } from '../../l10n/l10n';
import { named } from '../../plan/render/docker';

/**
 * How a command in a container stands. `left`: nobody listens any more, and it may go on. `gone`: the container ended
 * while it ran. `failed`: `why` it could not be run or followed, localised.
 */
export type ExecState =
  | { readonly is: 'running' }
  | { readonly is: 'ended'; readonly code: number; readonly seconds: number }
  | { readonly is: 'left'; readonly seconds: number }
  | { readonly is: 'gone'; readonly containerCode?: number; readonly seconds: number }
  | { readonly is: 'failed'; readonly why: string };

/** The argv that a person would type for it. */
export function execArgv(name: string, command: ExecCommand): readonly [string, ...string[]] {
  const { user, workdir, env = [], argv } = command;
  return [
    'docker',
    'exec',
    ...(user === undefined ? [] : ['-u', user]),
    ...(workdir === undefined ? [] : ['-w', workdir]),
    ...env.flatMap((one) => ['-e', one]),
    ...named(name),
    ...argv,
  ];
}

/** One line that says how it stands. */
export function execStateLine(state: ExecState): string {
  switch (state.is) {
    case 'running':
      return t('Running …');
    case 'ended':
      return `${t('Exit code {0} after {1} s', state.code, seconds(state.seconds))}${meaning(state.code)}`;
    case 'left':
      return t('Not followed any more after {0} s. The command may go on in the container.', seconds(state.seconds));
    case 'gone':
      return state.containerCode === undefined
        ? t('The container was removed while the command ran, after {0} s.', seconds(state.seconds))
        : t(
            'The container ended while the command ran, after {0} s; its own exit code is {1}. Start it to run commands in it again.',
            seconds(state.seconds),
            state.containerCode,
          );
    case 'failed':
      return state.why;
  }
}

const seconds = (count: number): string => count.toFixed(count < 10 ? 2 : 0);

/** What an exit code says that is no code of the program itself (docker exec, bash(1): EXIT STATUS). */
function meaning(code: number): string {
  if (code === 126) return ` · ${t('the file is there and cannot be run')}`;
  if (code === 127) return ` · ${t('there is no such program in the container')}`;
  if (code > 128 && code < 165) return ` · ${t('ended by signal {0}', code - 128)}`;
  return '';
}
