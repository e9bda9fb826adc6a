import { t } from '../../../l10n/l10n';
import { capabilityItems } from '../process/capabilitySets';
import type { Rule } from '../rule';

/** Capabilities with which the host can be taken over (capabilities(7)). */
const dangerous: ReadonlySet<string> = new Set(
  'SYS_ADMIN SYS_MODULE SYS_PTRACE SYS_RAWIO NET_ADMIN DAC_READ_SEARCH BPF SYS_BOOT'
    .split(' ')
    .map((name) => `CAP_${name}`),
);

/** Capabilities that engines give by default and hardly any program needs. */
const needless: ReadonlySet<string> = new Set(['CAP_NET_RAW', 'CAP_MKNOD']);

/** The bounding set is what can ever be had; where it is not written the permitted one. */
export const adviseCapabilities: Rule = {
  id: 'advice-capability-dangerous',
  severity: 'warning',
  kind: 'advice',
  spec: 'config.md#linux-process',
  about: {
    en: 'A capability with which a program can break out of the container, or that hardly any program needs.',
    zh: '可藉以逃出容器的 capability，或幾乎沒有程式需要的 capability。',
  },
  *check(context) {
    const seen = new Set<string>();
    for (const set of ['bounding', 'permitted', 'effective'] as const) {
      for (const item of capabilityItems(context, set)) {
        const name = item.asString() ?? '';
        if (seen.has(name) || !(dangerous.has(name) || needless.has(name))) continue;
        seen.add(name);
        yield {
          at: item,
          severity: dangerous.has(name) ? 'warning' : 'information',
          message: dangerous.has(name)
            ? t('With {0} a program can take over the host.', name)
            : t('Hardly any program needs {0}.', name),
        };
      }
    }
  },
};
