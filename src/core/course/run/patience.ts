import { nameOf, simpleCommands } from './simpleCommands';

/** What takes minutes because much comes over the network or is built, and which of its words say so. */
const slow: Readonly<Record<string, RegExp>> = {
  docker: /^(pull|push|build|buildx|run|create|save|load|import|commit|up|compose)$/,
  podman: /^(pull|push|build|run|create|save|load|import|commit|compose)$/,
  nerdctl: /^(pull|push|build|run|create|save|load|import|commit|compose)$/,
  'docker-compose': /^(pull|push|build|up|run|create)$/,
  ctr: /^(pull|push|import|export)$/,
  crictl: /^pull$/,
  skopeo: /^(copy|sync)$/,
  buildah: /^(pull|push|bud|build|from)$/,
  apk: /^(add|update|upgrade|fix)$/,
  apt: /^(install|update|upgrade|full-upgrade)$/,
  'apt-get': /^(install|update|upgrade|dist-upgrade|build-dep)$/,
  dnf: /^(install|update|upgrade|makecache)$/,
  yum: /^(install|update|upgrade|makecache)$/,
  zypper: /^(install|in|update|up|refresh|ref)$/,
  pacman: /^-S[a-z]*$/,
  snap: /^(install|refresh)$/,
  brew: /^(install|upgrade|update)$/,
  pip: /^(install|download)$/,
  pip3: /^(install|download)$/,
  npm: /^(install|i|ci|run)$/,
  cargo: /^(build|install|fetch|test)$/,
  go: /^(build|install|get|test|mod)$/,
  git: /^(clone|fetch|pull|submodule)$/,
  minikube: /^start$/,
  kind: /^create$/,
  vagrant: /^(up|box)$/,
  rsync: /^/,
  scp: /^/,
  wget: /^/,
  curl: /^-[a-zA-Z]*[oO]|^--(output|remote-name)/,
  make: /^/,
  debootstrap: /^/,
};

/** Milliseconds that a download or a build may take at least: an image of a gigabyte on a home line. */
export const longLimitMs = 15 * 60_000;

/** Whether a command downloads or builds, and so may take minutes without anything being wrong. */
export function isSlow(text: string): boolean {
  return simpleCommands(text).some(({ argv }) => {
    const [program = '', ...words] = argv;
    const name = nameOf(program);
    const verbs = Object.hasOwn(slow, name) ? slow[name] : undefined;
    if (verbs === undefined) return false;
    const own = name === 'curl' || name === 'pacman' ? words : verbOf(words);
    return verbs.test('') || own.some((word) => verbs.test(word));
  });
}

/** The subcommand, and the group before it where there is one: `docker image pull`. */
function verbOf(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words.filter((word) => !word.startsWith('-'));
  return /^(image|images|i|container|builder)$/.test(first) ? [first, second] : [first];
}

/** How long a command may take, in milliseconds, where `usual` is enough for all others. */
export function timeLimitOf(text: string, usual: number): number {
  return isSlow(text) ? Math.max(usual, longLimitMs) : usual;
}
