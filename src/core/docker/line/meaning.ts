import type { ExecCommand } from '../../engine/runExec';
import type { CommitOptions } from '../commitContainer';
import type { NewVolume } from '../createVolume';
import type { NetworkDraft } from '../networkDraft';
import type { ConnectOptions } from '../networkPlans';
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
  | { readonly verb: 'commit'; readonly containers: readonly [string]; readonly options: CommitOptions }
  | { readonly verb: 'network create'; readonly draft: NetworkDraft }
  | {
      readonly verb: 'network connect';
      readonly network: string;
      readonly containers: readonly [string];
      readonly options: ConnectOptions;
    }
  | {
      readonly verb: 'network disconnect';
      readonly network: string;
      readonly containers: readonly [string];
      readonly force: boolean;
    }
  | { readonly verb: 'volume create'; readonly volume: NewVolume }
  | { readonly verb: 'network rm'; readonly networks: readonly string[] }
  | { readonly verb: 'volume rm'; readonly volumes: readonly string[]; readonly force: boolean }
  | { readonly verb: 'container prune' | 'network prune' }
  | { readonly verb: 'image prune' | 'volume prune'; readonly all: boolean };

/** Where Stevedore shows or asks what a line is about. */
export type LineView =
  | { readonly view: 'containers' | 'images' | 'networks' | 'volumes' }
  /** The page of the engine: what it is, what it takes on disk, what happens on it. */
  | { readonly view: 'engine' }
  /** No containers: all that run. */
  | { readonly view: 'stats'; readonly containers: readonly string[] }
  | { readonly view: 'logs' | 'shell' | 'attach' | 'top' | 'diff'; readonly containers: readonly [string] }
  | { readonly view: 'exec'; readonly containers: readonly [string]; readonly command: ExecCommand }
  /** Paths as they were written: only whoever does it knows where the line is typed. */
  | { readonly view: 'export'; readonly containers: readonly [string]; readonly file: string }
  | { readonly view: 'save'; readonly reference: string; readonly file: string }
  | { readonly view: 'load'; readonly file: string }
  /** `file` is absent for the Dockerfile of the folder. */
  | { readonly view: 'build'; readonly folder: string; readonly file?: string; readonly reference: string }
  /** `kind` is absent for `docker inspect`, which looks among all. */
  | {
      readonly view: 'inspect';
      readonly kind?: 'containers' | 'images' | 'networks' | 'volumes';
      readonly names: readonly string[];
    }
  | { readonly view: 'pull'; readonly reference: string; readonly platform?: string }
  | { readonly view: 'history' | 'push'; readonly reference: string }
  /** An empty `registry` is Docker Hub. */
  | { readonly view: 'signIn'; readonly registry: string; readonly user?: string }
  | { readonly view: 'signOut'; readonly registry: string };

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
