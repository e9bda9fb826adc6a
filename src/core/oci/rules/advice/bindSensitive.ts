import { t } from '../../../l10n/l10n';
import { normalised } from '../paths';
import type { Rule } from '../rule';

const sensitive = ['/', '/etc', '/proc', '/sys', '/dev', '/boot', '/root', '/var/lib/docker', '/var/lib/containerd'];

/** Sockets of engines: who may talk to one is root of the host. */
const socket = /(?:^|\/)(?:docker|containerd|crio|podman|dockerd|buildkitd)(?:\.sock|\/[\w.-]+\.sock)$/;

/** What a bind mount opens to the container. */
export const adviseBindSensitive: Rule = {
  id: 'advice-bind-sensitive',
  severity: 'warning',
  kind: 'advice',
  spec: 'config.md#mounts',
  about: {
    en: 'A directory of the host or the socket of an engine is bound into the container, with which the host can be taken over.',
    zh: '將主機的重要目錄或引擎的 socket 繫結到容器，可藉以控制主機。',
  },
  *check({ mounts, namespaces }) {
    for (const mount of mounts) {
      const at = mount.value.at('source');
      if (!mount.bind || !at || !mount.source?.startsWith('/')) continue;
      const path = normalised(mount.source);
      // /sys of the host, read-only, is how a rootless container gets one (`runc spec --rootless`).
      if (path === '/sys' && mount.has('ro') && namespaces.has('user')) continue;
      if (socket.test(path))
        yield { at, message: t('Who can write to {0} is root of the host.', path), case: 'socket' };
      else if (sensitive.includes(path)) yield { at, message: t('{0} of the host is open to the container.', path) };
    }
  },
};
