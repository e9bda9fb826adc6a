import type { FormFields } from '../../core/docker/run/form';
import { runOption } from '../../core/docker/run/options';
import { inReadersLanguage } from '../../core/l10n/meaning';
import { t } from '../../core/l10n/l10n';
import type { ShownField, ShownGroup, Suggesting } from './protocol';

/** The flags of the basics, then the groups; what stands here is in the form, everything else only in the line. */
const groups: readonly {
  readonly id: string;
  readonly title: () => string;
  readonly names: readonly string[];
}[] = [
  {
    id: 'basics',
    title: () => t('Basics'),
    names: ['name', 'detach', 'interactive', 'tty', 'rm', 'publish', 'volume', 'env'],
  },
  { id: 'network', title: () => t('Network'), names: ['network', 'hostname'] },
  {
    id: 'limits',
    title: () => t('Limits'),
    names: ['memory', 'cpus', 'cpuset-cpus', 'pids-limit', 'ulimit'],
  },
  {
    id: 'rights',
    title: () => t('Rights'),
    names: ['user', 'read-only', 'cap-add', 'cap-drop', 'security-opt', 'device'],
  },
  {
    id: 'more',
    title: () => t('More'),
    names: ['workdir', 'entrypoint', 'restart', 'label', 'platform', 'log-opt'],
  },
];

const suggesting: Readonly<Record<string, Suggesting>> = {
  network: 'networks',
  volume: 'volumes',
  'cap-add': 'capabilities',
  'cap-drop': 'capabilities',
  restart: 'restarts',
};

/** The groups of the form with their fields, as the page shows them. */
export function formGroups(): readonly ShownGroup[] {
  return groups.map(({ id, title, names }) => ({ id, title: title(), fields: names.flatMap(field) }));
}

function field(name: string): readonly ShownField[] {
  const option = runOption(name);
  if (!option) return [];
  const suggests = suggesting[name];
  return [
    {
      name,
      is: kindOf(name),
      option: `${option.short === undefined ? '' : `-${option.short}, `}--${name}`,
      help: inReadersLanguage(option.help),
      placeholder: option.placeholder,
      ...(suggests && { suggests }),
    },
  ];
}

/** Several networks are rare, and `docker run` before 25 takes only one. */
function kindOf(name: string): ShownField['is'] {
  const option = runOption(name);
  if (option?.kind === 'flag') return 'flag';
  return option?.many === true && name !== 'network' ? 'list' : 'text';
}

const named = (is: ShownField['is']): readonly string[] =>
  groups.flatMap(({ names }) => names).filter((name) => kindOf(name) === is);

/** The same by kind, for reading and writing lines. */
export const formFields: FormFields = { flags: named('flag'), texts: named('text'), lists: named('list') };
