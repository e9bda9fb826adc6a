import { t } from '../l10n/l10n';

/** Whose a namespace is: who made what is in it, and will be confused when somebody else changes that. */
export type NamespaceOwner = 'docker' | 'docker-plugins' | 'kubernetes' | 'buildkit';

/**
 * The namespaces that programs take for themselves: dockerd's `--containerd-namespace` and `--containerd-plugins-namespace`
 * (dockerd(8)), that of containerd's CRI plugin (containerd, pkg/cri/constants), and BuildKit's containerd worker
 * (buildkit, docs/buildkitd.toml.md).
 */
const owners: ReadonlyMap<string, NamespaceOwner> = new Map([
  ['moby', 'docker'],
  ['plugins.moby', 'docker-plugins'],
  ['k8s.io', 'kubernetes'],
  ['buildkit', 'buildkit'],
]);

/** Undefined for a namespace of a person's own. */
export function ownerOf(namespace: string): NamespaceOwner | undefined {
  return owners.get(namespace);
}

/** What a namespace is, in a few words; empty where there is nothing to say. */
export function namespaceWords(namespace: string): string {
  switch (ownerOf(namespace)) {
    case 'docker':
      return t("Docker's containers");
    case 'docker-plugins':
      return t("Docker's plugins");
    case 'kubernetes':
      return t("Kubernetes' containers");
    case 'buildkit':
      return t("BuildKit's builds");
    case undefined:
      return namespace === 'default' ? t('what ctr uses') : '';
  }
}

/** Why nothing is changed in a namespace from here, or undefined where it may be. */
export function whyReadOnly(namespace: string): string | undefined {
  switch (ownerOf(namespace)) {
    case 'docker':
    case 'docker-plugins':
      return t(
        'Docker keeps its own books about what is in {0}: change it through Docker, or the two disagree.',
        namespace,
      );
    case 'kubernetes':
      return t('The kubelet keeps what is in {0} as its pods say, and makes again what is deleted here.', namespace);
    case 'buildkit':
      return t('BuildKit makes and deletes what is in {0} itself.', namespace);
    case undefined:
      return undefined;
  }
}
