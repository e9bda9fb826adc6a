import { dirname, resolve } from 'node:path';
import { byNameOrId, type Holdings, imageByWord, noContainer, noImage } from '../../core/docker/line/lookUp';
import type { LineView } from '../../core/docker/line/meaning';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';
import type { Kind } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';

/** A command of another feature and what it is called with. */
export type Call = readonly [id: string, ...args: unknown[]];

/**
 * How a line is shown here: `calls`, one after the other, and the file that they write; or why it cannot be (`refused`);
 * or why only a terminal does it.
 */
export type ViewCalls =
  | { readonly calls: readonly Call[]; readonly writes?: string }
  | { readonly refused: readonly string[] }
  | { readonly terminal: string };

/** What a line asks for, as commands of the other features. `directory` is where its paths begin. */
export function viewCalls(open: LineView, holdings: Holdings, directory: string): ViewCalls {
  switch (open.view) {
    case 'containers':
    case 'images':
    case 'networks':
    case 'volumes':
      return one(`stevedore.${open.view}.focus`);
    case 'engine':
      return one('stevedore.engine.show');
    case 'pull': {
      const { reference, platform } = open;
      const read = readReference(reference);
      if (typeof read === 'string') return { refused: [`${reference}: ${referenceWords(read)}`] };
      return one('stevedore.images.pull', { reference, ...(platform !== undefined && { platform }) });
    }
    case 'push':
    case 'history':
      return ofImage(open.reference, holdings, (image) => one(`stevedore.images.${open.view}`, image));
    case 'save': {
      const file = resolve(directory, open.file);
      return ofImage(open.reference, holdings, (image) => writing(file, 'stevedore.images.save', { ...image, file }));
    }
    case 'load':
      return one('stevedore.images.load', { file: resolve(directory, open.file) });
    case 'build':
      return building(open, directory);
    case 'signIn':
      return one('stevedore.registry.signIn', {
        registry: open.registry,
        ...(open.user !== undefined && { user: open.user }),
      });
    case 'signOut':
      return one('stevedore.registry.signOut', { registry: open.registry });
    case 'inspect':
      return inspecting(open.kind, open.names, holdings);
    default:
      return ofContainers(open, holdings, directory);
  }
}

const one = (...call: Call): ViewCalls => ({ calls: [call] });
const writing = (writes: string, ...call: Call): ViewCalls => ({ calls: [call], writes });

type OfContainers = Extract<LineView, { readonly containers: readonly string[] }>;

function ofContainers(open: OfContainers, { containers }: Holdings, directory: string): ViewCalls {
  const found = open.containers.map((word) => byNameOrId(containers, word) ?? noContainer(word));
  const refused = found.filter((each) => typeof each === 'string');
  if (refused.length > 0) return { refused };
  const named = found.flatMap((each) => (typeof each === 'string' ? [] : [{ id: each.id, name: each.name }]));
  const [first] = named;
  const files = (verb: string, more = {}) => ['stevedore.files.open', { verb, kind: 'container', ...first, ...more }] as const; // prettier-ignore
  switch (open.view) {
    case 'stats': {
      const alive = containers.filter(({ state }) => ['running', 'paused'].includes(state));
      return one('stevedore.stats.open', first ? named : alive.map(({ id, name }) => ({ id, name })));
    }
    case 'logs':
      return one('stevedore.logs.open', named, 'defaults');
    case 'shell':
      return one('stevedore.shell.open', first);
    case 'attach':
      return one('stevedore.attach.open', first);
    case 'top':
      return one('stevedore.processes.open', first);
    case 'exec':
      return one('stevedore.exec.open', first, open.command);
    case 'diff':
      return one(...files('changes'));
    case 'export': {
      const file = resolve(directory, open.file);
      return writing(file, ...files('export', { file }));
    }
  }
}

function ofImage(word: string, { images }: Holdings, call: (image: object) => ViewCalls): ViewCalls {
  const found = imageByWord(images, word);
  if (!found) return { refused: [noImage(word)] };
  return call({ imageId: found.image.id, ...(found.reference !== undefined && { reference: found.reference }) });
}

/** *Build Image…* sends the folder of the Dockerfile along; a Dockerfile from elsewhere is for docker itself. */
function building(open: Extract<LineView, { readonly view: 'build' }>, directory: string): ViewCalls {
  const folder = resolve(directory, open.folder);
  const read = readReference(open.reference);
  if (typeof read === 'string') return { refused: [`${open.reference}: ${referenceWords(read)}`] };
  const file = open.file === undefined ? resolve(folder, 'Dockerfile') : resolve(directory, open.file);
  return dirname(file) === folder
    ? one('stevedore.images.build', { file, reference: open.reference })
    : { terminal: t('The Dockerfile is not in the folder that is sent along.') };
}

/** Everything at once where docker looks among all kinds: it knows more of them than are shown here. */
function inspecting(kind: Kind | undefined, names: readonly string[], holdings: Holdings): ViewCalls {
  const kinds: readonly Kind[] = kind === undefined ? ['containers', 'images', 'networks', 'volumes'] : [kind];
  const calls = names.flatMap((word) => {
    const found = kinds.flatMap((each) => subjectOf(each, word, holdings) ?? [])[0];
    return found ? [['stevedore.inspect.open', found] as const] : [];
  });
  if (calls.length === names.length) return { calls };
  if (kind === undefined) return { terminal: t('Not all of these are containers, images, networks or volumes.') };
  const missing = names.filter((word) => !subjectOf(kind, word, holdings));
  return { refused: missing.map((word) => t('There is no {0} here.', word)) };
}

function subjectOf(kind: Kind, word: string, holdings: Holdings) {
  if (kind === 'images') {
    const found = imageByWord(holdings.images, word);
    return found && { kind, id: found.image.id, name: word };
  }
  if (kind === 'volumes') {
    return holdings.volumes.some(({ name }) => name === word) ? { kind, id: word, name: word } : undefined;
  }
  const found = byNameOrId<{ readonly id: string; readonly name: string }>(holdings[kind], word);
  return found && { kind, id: found.id, name: found.name };
}
