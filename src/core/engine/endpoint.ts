/** PEM texts of a TLS client (docker's `--tlscacert`, `--tlscert`, `--tlskey`). */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** False only when a docker context says `SkipTLSVerify`. */
  readonly verify: boolean;
}

/** Where an engine answers, as docker's `-H` says it. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'npipe'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls?: TlsFiles }
  | {
      readonly kind: 'ssh';
      readonly host: string;
      readonly user?: string;
      readonly port?: number;
      readonly path?: string;
    };
