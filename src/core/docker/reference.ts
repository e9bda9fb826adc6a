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
