import type { InfoRecord } from '../../engine/parse/info';
import { t } from '../../l10n/l10n';
import { type EngineFact, shown } from './fact';

/** Addresses of the machine itself, which nobody else can pretend to be: Docker always lists them. */
const ownAddresses = new Set(['127.0.0.0/8', '::1/128']);

/** How images are pulled. */
export function registryFacts({ mirrors, insecureRegistries }: InfoRecord): readonly EngineFact[] {
  const others = [...insecureRegistries.hosts, ...insecureRegistries.ranges].filter((one) => !ownAddresses.has(one));
  return [
    {
      id: 'mirrors',
      title: t('Registry mirrors'),
      value: mirrors.length === 0 ? t('none') : shown(mirrors.join(', ')),
      why: t(
        'Images of Docker Hub are asked for there first: faster for a whole class, and Docker Hub counts fewer pulls.',
      ),
      level: 'info',
    },
    {
      id: 'insecure-registries',
      title: t('Insecure registries'),
      value: others.length > 0 ? shown(others.join(', ')) : t('only this machine'),
      why: t(
        'These are spoken to without a check of who they are, or without encryption. Who sits between can hand out other images.',
      ),
      level: others.length > 0 ? 'warning' : 'fine',
      ...(others.length > 0 && {
        todo: t('Give the registry a certificate, and put its authority into /etc/docker/certs.d/<registry>/ca.crt.'),
      }),
    },
  ];
}
