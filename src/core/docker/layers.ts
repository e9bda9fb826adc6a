import type { TransferMessage } from '../engine/transferMessages';

/** Where a layer is on its way. `there`: whoever is to have it has it already. `retrying`: the engine tries again. */
export type LayerPhase = 'waiting' | 'moving' | 'checking' | 'extracting' | 'retrying' | 'done' | 'there';

/** One layer. `current` and `total` in bytes, of what its phase does; 0 where nobody says. */
export interface Layer {
  readonly id: string;
  readonly phase: LayerPhase;
  readonly current: number;
  readonly total: number;
}

/** A pull, push or load as far as it has come. */
export interface Layers {
  /** In the order in which the engine named them. */
  readonly layers: ReadonlyMap<string, Layer>;
  /** What the engine said last of the whole: "Digest: sha256:…", "Status: Downloaded newer image for …". */
  readonly said: string;
}

export const noLayers: Layers = { layers: new Map(), said: '' };

/** The words of moby (distribution/pull_v2.go, push_v2.go, xfer; image/tarexport; pkg/progress) and of podman. */
const phases: readonly (readonly [LayerPhase, RegExp])[] = [
  ['waiting', /^(?:Pulling fs layer|Waiting|Preparing)$/],
  ['moving', /^(?:Downloading|Pushing|Loading layer|Copying blob)/],
  ['checking', /^(?:Verifying Checksum|Download complete)$/],
  ['extracting', /^Extracting/],
  ['retrying', /^Retrying in /],
  ['there', /^(?:Already exists|Layer already exists|Mounted from )/],
  ['done', /^(?:Pull complete|Pushed|Loaded layer)$/],
];

/** What is known after one more message. Messages about the whole image keep the layers as they are. */
export function nextLayers(state: Layers, message: TransferMessage): Layers {
  const phase = phases.find(([, word]) => word.test(message.status))?.[0];
  if (phase === undefined || message.id === '') return { ...state, said: message.status };
  const before = state.layers.get(message.id);
  const layers = new Map(state.layers);
  const { current, total } = bytesOf(phase, message, before);
  layers.set(message.id, { id: message.id, phase: isLoaded(message) ? 'done' : phase, current, total });
  return { ...state, layers };
}

/** Of what is loaded, only the bytes tell that a layer is in (moby, image/tarexport/load.go). */
function isLoaded({ status, current, total }: TransferMessage): boolean {
  return status === 'Loading layer' && total > 0 && current >= total;
}

/** A phase that moves nothing keeps the size that was said before, as gone through. */
function bytesOf(
  phase: LayerPhase,
  { current, total }: TransferMessage,
  before: Layer | undefined,
): { readonly current: number; readonly total: number } {
  if (phase === 'moving' || phase === 'extracting') return { current, total: Math.max(total, current) };
  const size = before?.total ?? 0;
  return phase === 'waiting' || phase === 'retrying' ? { current: 0, total: size } : { current: size, total: size };
}

/** What a summary says. Bytes are those of the layers whose size is known. */
export interface LayerTotals {
  readonly layers: number;
  /** Layers that need nothing more. */
  readonly finished: number;
  readonly extracting: number;
  readonly retrying: number;
  readonly moved: number;
  readonly size: number;
}

export function layerTotals({ layers }: Layers): LayerTotals {
  const all = [...layers.values()];
  const count = (...phases: readonly LayerPhase[]): number => all.filter(({ phase }) => phases.includes(phase)).length;
  const sum = (bytes: (layer: Layer) => number): number => all.reduce((total, layer) => total + bytes(layer), 0);
  return {
    layers: all.length,
    finished: count('done', 'there'),
    extracting: count('extracting'),
    retrying: count('retrying'),
    moved: sum(({ phase, current, total }) => (phase === 'extracting' ? total : current)),
    size: sum(({ total }) => total),
  };
}
