/** The parts of an image's name (distribution/reference, grammar of `reference`). */
export interface Reference {
  /** With the registry where one is named: `registry:5000/a/b`. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

/** Reads `registry:5000/a/b:tag@sha256:…`. The colon of a port stands before a slash, that of a tag behind the last one. */
export function parseReference(text: string): Reference {
  const [named = '', digest] = text.split('@', 2);
  const colon = named.lastIndexOf(':');
  const hasTag = colon > named.lastIndexOf('/');
  return {
    repository: hasTag ? named.slice(0, colon) : named,
    ...(hasTag ? { tag: named.slice(colon + 1) } : {}),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** A reference as docker understands it, every part said. */
export interface NamedImage {
  /** Where it is kept: `docker.io`, `registry:5000`. */
  readonly domain: string;
  /** With `library/` where docker puts it in. */
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
  /** As docker prints it: without what goes without saying, but with the tag `latest`. */
  readonly familiar: string;
}

/** Why docker would not take a text as a reference. */
export type ReferenceProblem = 'empty' | 'uppercase' | 'name' | 'domain' | 'tag' | 'digest' | 'id' | 'long';

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const pathForm = new RegExp(`^${component}(?:/${component})*$`);
const domainForm =
  /^(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;
const tagForm = /^\w[\w.-]{0,127}$/;
const digestForm = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
/** Characters of domain and path together (distribution/reference, RepositoryNameTotalLengthMax). */
const longest = 255;

/** Reads a reference as docker does (distribution/reference, ParseNormalizedNamed), or says why docker would not. */
export function readReference(text: string): NamedImage | ReferenceProblem {
  if (text === '') return 'empty';
  if (/^[a-f0-9]{64}$/.test(text)) return 'id';
  const { repository, tag, digest } = parseReference(text);
  const { domain, path } = whereIs(repository);
  const problem = problemOf({ repository, domain, path, tag, digest });
  if (problem) return problem;
  const short = domain === 'docker.io' ? path.replace(/^library\/(?=[^/]+$)/, '') : `${domain}/${path}`;
  const shownTag = tag ?? (digest === undefined ? 'latest' : undefined);
  return {
    domain,
    path,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
    familiar: `${short}${shownTag === undefined ? '' : `:${shownTag}`}${digest === undefined ? '' : `@${digest}`}`,
  };
}

/** What stands before the first slash is a host only where it looks like one (splitDockerDomain). */
function whereIs(repository: string): { readonly domain: string; readonly path: string } {
  const slash = repository.indexOf('/');
  const first = repository.slice(0, Math.max(slash, 0));
  const isHost = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const domain = isHost && first !== 'index.docker.io' ? first : 'docker.io';
  const rest = isHost ? repository.slice(slash + 1) : repository;
  return { domain, path: domain === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest };
}

function problemOf(parts: {
  readonly repository: string;
  readonly domain: string;
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}): ReferenceProblem | undefined {
  const { repository, domain, path, tag, digest } = parts;
  if (/[A-Z]/.test(path)) return 'uppercase';
  if (!domainForm.test(domain)) return 'domain';
  if (!pathForm.test(path)) return 'name';
  if (repository.length > longest) return 'long';
  if (tag !== undefined && !tagForm.test(tag)) return 'tag';
  if (digest !== undefined && !isDigest(digest)) return 'digest';
  return undefined;
}

/** For SHA-256 exactly 64 digits, in lower case (opencontainers/go-digest). */
function isDigest(digest: string): boolean {
  return digest.startsWith('sha256:') ? /^sha256:[a-f0-9]{64}$/.test(digest) : digestForm.test(digest);
}
