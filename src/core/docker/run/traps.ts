import { t } from '../../l10n/l10n';
import type { Remark } from './remark';
import type { RunSpec } from './spec';
import type { Uses } from './uses';

/** What works, and is not what people think, or is worth a second look. */
export function traps(spec: RunSpec, uses: Uses, remark: Remark): void {
  if (writesForEver(spec) && uses.flag('detach') && !hasLogLimit(uses)) {
    const text = t(
      'Its output never ends and is kept: some 6 MB of log a second. Add --log-opt max-size=10m, or --log-driver none.',
    );
    remark('command', 'warning', text);
  }
  if (uses.flag('tty') && !uses.flag('interactive') && !uses.flag('detach'))
    remark('tty', 'note', t('-t without -i shows a terminal that takes no typing: -it is both.'));
  if (uses.flag('privileged'))
    remark('privileged', 'warning', t('It may do to the machine whatever root may: devices, kernel, every file.'));
  if (uses.list('cap-add').some((name) => /^(cap_)?sys_time$/i.test(name)))
    remark('cap-add', 'warning', t('With SYS_TIME it can set the clock of the whole machine.'));
  if (uses.list('cap-add').some((name) => /^(all|(cap_)?sys_admin)$/i.test(name)))
    remark('cap-add', 'warning', t('With this it can break out of most of what keeps a container in.'));
  volumes(uses, remark);
  if (uses.text('network') === 'host')
    remark('network', 'note', t('It uses the interfaces and ports of the machine itself; nothing is kept apart.'));
  if (uses.text('pid') === 'host') remark('pid', 'note', t('It sees all processes of the machine.'));
  if (uses.flag('oom-kill-disable') && !uses.has('memory'))
    remark('oom-kill-disable', 'warning', t('Without -m the machine itself can run out of memory.'));
}

/** Programs whose output has no end. */
const endless: readonly string[] = ['yes', '/bin/yes', '/usr/bin/yes'];

function writesForEver({ command }: RunSpec): boolean {
  const [program = ''] = command;
  return endless.includes(program) || (program === 'cat' && /^\/dev\/(zero|u?random)$/.test(command[1] ?? ''));
}

function hasLogLimit(uses: Uses): boolean {
  const driver = uses.text('log-driver');
  return (
    driver === 'none' || driver === 'local' || uses.list('log-opt').some((option) => option.startsWith('max-size='))
  );
}

function volumes(uses: Uses, remark: Remark): void {
  const sources = [
    ...uses.list('volume').map((text) => text.split(':')[0] ?? ''),
    ...uses.list('mount').map((text) => /(?:^|,)(?:source|src)=([^,]*)/.exec(text)?.[1] ?? ''),
  ];
  if (sources.some((source) => /\/docker\.sock$/.test(source)))
    remark('volume', 'warning', t('Who has the engine’s socket is root on its machine.'));
  if (sources.includes('/'))
    remark(
      'volume',
      'warning',
      t('It gets every file of the machine, and may change them: add :ro where reading is enough.'),
    );
  const relative = uses.list('volume').find((text) => /^[^/.~:][^:]*\/[^:]*:/.test(text));
  if (relative !== undefined)
    remark(
      'volume',
      'error',
      t('A folder of the host begins with “/”, and the name of a volume has none in it: {0}.', relative),
    );
}
