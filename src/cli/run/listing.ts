import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { breadcrumb } from '../formats/breadcrumb';
import type { Planned } from './plan';

/** What will run and what will not, each with its line, its place and what it would do to the machine. */
export function listing(plan: readonly Planned[]): string {
  const running = plan.filter((one) => one.is === 'run');
  const left = plan.filter((one) => one.is === 'left');
  return [
    ...(running.length > 0 ? [t('These commands run, in this order:')] : [t('There is nothing to run.')]),
    ...running.flatMap(({ command, confirmable }) => [
      ...shown(command.line, breadcrumb(command.context), confirmable.sent),
      ...confirmable.dangers.map(({ what }) => `          ! ${what}`),
    ]),
    ...(left.length > 0 ? [t('These are left to you:')] : []),
    ...left.flatMap(({ command, why }) => [
      ...shown(command.line, breadcrumb(command.context), command.text),
      `          (${visible(why)})`,
    ]),
    '',
  ].join('\n');
}

function shown(line: number, where: string, text: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n').map(visible);
  return [`${String(line).padStart(6)}  ${where} $ ${first}`, ...rest.map((one) => `          ${one}`)];
}
