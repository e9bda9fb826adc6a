import { t } from '../../l10n/l10n';
import { changeOf } from './changeOf';
import type { ReadFlag } from './flags';
import { FlagValues } from './flagValues';
import type { Meaning } from './meaning';
import { viewOf } from './viewOf';

/** Options that a command may have here; with any other one the line is for docker's own command line. */
const carried: Readonly<Record<string, readonly string[]>> = {
  'container commit': ['author', 'change', 'message', 'pause', 'no-pause'],
  'container stop': ['time', 'timeout'],
  'container restart': ['time', 'timeout'],
  'container kill': ['signal'],
  'container rm': ['force', 'volumes'],
  'container logs': ['follow'],
  'container exec': ['interactive', 'tty', 'env', 'user', 'workdir'],
  'container export': ['output'],
  'container prune': ['force'],
  'container ls': ['all'],
  'image build': ['file', 'tag'],
  'image load': ['input', 'quiet'],
  'image ls': ['all'],
  'image rm': ['force'],
  'image prune': ['all', 'force'],
  'image pull': ['platform', 'quiet'],
  'image push': ['quiet'],
  'image save': ['output'],
  'network create': ['attachable', 'driver', 'gateway', 'internal', 'ip-range', 'ipv6', 'label', 'opt', 'subnet'],
  'network connect': ['alias', 'ip', 'ip6'],
  'network disconnect': ['force'],
  'network prune': ['force'],
  'volume create': ['driver', 'label', 'opt'],
  'volume rm': ['force'],
  'volume prune': ['all', 'force'],
  login: ['username'],
};

/** What a command does here, of which docker would accept every word. */
export function meaningOf(name: string, flags: readonly ReadFlag[], operands: readonly string[]): Meaning {
  const other = flags.find((flag) => !carried[name]?.includes(flag.name));
  if (other) return { kind: 'terminal', reason: t('{0} is for the command line of docker itself.', `--${other.name}`) };
  const values = new FlagValues(flags);
  const change = changeOf(name, values, operands);
  if (change) return { kind: 'change', change };
  const open = viewOf(name, values, operands);
  if (open) return { kind: 'open', open };
  const reason =
    flags.length > 0
      ? t('With these options, docker {0} is for the command line of docker itself.', name)
      : t('docker {0} prints into a terminal.', name);
  return { kind: 'terminal', reason };
}
