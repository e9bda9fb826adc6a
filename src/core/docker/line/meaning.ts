import type { RunRemark, RunSpec } from '../run/spec';

/** What of a machine's things a line names. */
export type LineChange =
  | { readonly verb: 'start' | 'pause' | 'unpause'; readonly containers: readonly string[] }
  | { readonly verb: 'stop' | 'restart'; readonly containers: readonly string[]; readonly timeoutSeconds?: number }
  | { readonly verb: 'kill'; readonly containers: readonly string[]; readonly signal: string }
  | { readonly verb: 'rename'; readonly containers: readonly [string]; readonly newName: string }
  | { readonly verb: 'rm'; readonly containers: readonly string[]; readonly force: boolean; readonly volumes: boolean }
  | { readonly verb: 'rmi'; readonly images: readonly string[]; readonly force: boolean }
  | { readonly verb: 'tag'; readonly image: string; readonly reference: string }
  | { readonly verb: 'network rm'; readonly networks: readonly string[] }
  | { readonly verb: 'volume rm'; readonly volumes: readonly string[]; readonly force: boolean }
  | { readonly verb: 'container prune' | 'network prune' }
  | { readonly verb: 'image prune' | 'volume prune'; readonly all: boolean };

/** Where Stevedore shows or asks what a line is about. */
export type LineView =
  | { readonly view: 'containers' | 'images' | 'networks' | 'volumes' | 'stats' | 'info' }
  | { readonly view: 'logs'; readonly containers: readonly string[] }
  | { readonly view: 'shell'; readonly containers: readonly string[] }
  /** `kind` is absent for `docker inspect`, which looks among all. */
  | {
      readonly view: 'inspect';
      readonly kind?: 'containers' | 'images' | 'networks' | 'volumes';
      readonly names: readonly string[];
    }
  | { readonly view: 'pull'; readonly reference: string; readonly platform?: string }
  | { readonly view: 'history' | 'push'; readonly reference: string }
  | { readonly view: 'signIn' | 'signOut'; readonly registry: string };

/**
 * What a docker line means here. `terminal`: only docker's own command line does exactly that, and `reason` says why.
 * `problem`: docker would refuse it; `word` is the one that is wrong, empty where something is missing.
 */
export type Meaning =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly word: string; readonly text: string }
  | { readonly kind: 'terminal'; readonly reason: string }
  | { readonly kind: 'run'; readonly spec: RunSpec; readonly remarks: readonly RunRemark[] }
  | { readonly kind: 'change'; readonly change: LineChange }
  | { readonly kind: 'open'; readonly open: LineView };
