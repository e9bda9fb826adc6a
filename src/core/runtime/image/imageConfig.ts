import { fields, list, text, textMap, texts } from '../../engine/parse/field';

/** What an image says of how it is to be run (OCI image-spec, config.md). Everything may be absent in an image: then it is empty. */
export interface ImageConfig {
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  /** `NAME=value`, one each. */
  readonly env: readonly string[];
  readonly workingDir: string;
  /** `user`, `uid`, `user:group`, `uid:gid`, `uid:group` or `user:gid`; empty for root. */
  readonly user: string;
  /** Places in the container that want a volume. */
  readonly volumes: readonly string[];
  /** `80/tcp`. */
  readonly exposedPorts: readonly string[];
  readonly stopSignal: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly os: string;
  readonly architecture: string;
  readonly variant: string;
  readonly author: string;
  /** RFC 3339; empty where the image does not say. */
  readonly created: string;
}

/**
 * Reads the config of an image, as the image-spec writes it (`config`, `os`, …) or as an engine tells it (Docker Engine API,
 * ImageInspect: `Config`, `Os`, …).
 */
export function parseImageConfig(json: unknown): ImageConfig {
  const image = fields(json);
  const config = fields(image['config'] ?? image['Config']);
  const either = (name: string): string => text(image[name] ?? image[name.charAt(0).toUpperCase() + name.slice(1)]);
  return {
    entrypoint: words(config['Entrypoint']),
    cmd: words(config['Cmd']),
    env: texts(config['Env']),
    workingDir: text(config['WorkingDir']),
    user: text(config['User']),
    volumes: Object.keys(fields(config['Volumes'])),
    exposedPorts: Object.keys(fields(config['ExposedPorts'])),
    stopSignal: text(config['StopSignal']),
    labels: textMap(config['Labels']),
    os: either('os'),
    architecture: either('architecture'),
    variant: either('variant'),
    author: either('author'),
    created: either('created'),
  };
}

/** Very old images have one text where a list belongs; a shell took it then (moby, strslice). */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : ['/bin/sh', '-c', value];
  return list(value).filter((word) => typeof word === 'string');
}
