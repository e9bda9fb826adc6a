import { fields, rows, text } from './field';

/** What an engine says about its programs. Texts are empty where it does not say. */
export interface VersionRecord {
  /** "Docker", "Podman". */
  readonly product: string;
  readonly version: string;
  readonly api: string;
  readonly oldestApi: string;
  /** The engine's parts and the programs that it uses: containerd, runc, docker-init; Conmon for podman. */
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

/** The body of `GET /version` (Docker Engine API, SystemVersion). `Components` are there since API 1.35. */
export function parseVersion(body: unknown): VersionRecord {
  const version = fields(body);
  const components = rows(version['Components'], (row) => {
    const name = text(row['Name']);
    return name === '' ? undefined : { name, version: bareVersion(text(row['Version'])) };
  });
  return {
    product: components.some(({ name }) => /podman/i.test(name)) ? 'Podman' : 'Docker',
    version: text(version['Version']),
    api: text(version['ApiVersion']),
    oldestApi: text(version['MinAPIVersion']),
    components,
  };
}

/** podman gives all that a program prints: "conmon version 2.1.6, commit: unknown", runc's five lines. */
function bareVersion(said: string): string {
  return /\bversion (\S+?),?(?:\s|$)/.exec(said)?.[1] ?? said;
}
