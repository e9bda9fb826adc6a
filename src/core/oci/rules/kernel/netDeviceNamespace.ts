import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-linux.md#network-devices: into the network namespace of the container. */
export const netDeviceNamespace: Rule = {
  id: 'net-device-without-netns',
  severity: 'error',
  spec: 'config-linux.md#network-devices',
  about: { en: 'Moving a network device needs a network namespace.', zh: '移動網路裝置需要 network 命名空間。' },
  *check(context) {
    const entry = context.root.at('linux')?.entry('netDevices');
    if (!entry || entry.value.entries().length === 0 || context.namespaces.has('network')) return;
    yield {
      at: entry.keySpan,
      message: t('There is no network namespace that the devices could be moved to.'),
      fixes: append(context, ['linux', 'namespaces'], { type: 'network' }),
    };
  },
};
