import * as vscode from 'vscode';
import { byNameOrId, type Holdings, imageByWord } from '../../core/docker/line/lookUp';
import type { LineView } from '../../core/docker/line/meaning';
import type { Kind } from '../../core/engine/records';

/** Shows what a line asks for, by the commands of the other features; false when there is none for it. */
export async function openView(open: LineView, holdings: Holdings): Promise<boolean> {
  const call = commandOf(open, holdings);
  if (call === undefined) return false;
  const [id, ...args] = call;
  if (!(await vscode.commands.getCommands(true)).includes(id)) return false;
  await vscode.commands.executeCommand(id, ...args);
  return true;
}

type Call = readonly [id: string, ...args: unknown[]];

function commandOf(open: LineView, holdings: Holdings): Call | undefined {
  switch (open.view) {
    case 'containers':
    case 'images':
    case 'networks':
    case 'volumes':
      return [`stevedore.${open.view}.focus`];
    case 'stats':
      return ['stevedore.stats.open'];
    case 'info':
      return ['stevedore.engine.info'];
    case 'logs': {
      const found = containersOf(open.containers, holdings);
      return found && ['stevedore.logs.open', found, 'defaults'];
    }
    case 'shell': {
      const found = containersOf(open.containers, holdings)?.[0];
      return found && ['stevedore.shell.open', found];
    }
    case 'inspect':
      return inspected(open.kind, open.names, holdings);
    case 'pull':
      return [
        'stevedore.images.pull',
        { reference: open.reference, ...(open.platform !== undefined && { platform: open.platform }) },
      ];
    case 'push':
    case 'history': {
      const found = imageByWord(holdings.images, open.reference);
      return (
        found && [
          `stevedore.images.${open.view}`,
          { imageId: found.image.id, ...(found.reference !== undefined && { reference: found.reference }) },
        ]
      );
    }
    case 'signIn':
      return ['stevedore.registry.signIn', ...(open.registry === '' ? [] : [{ registry: open.registry }])];
    case 'signOut':
      return ['stevedore.registry.signOut'];
  }
}

function containersOf(words: readonly string[], { containers }: Holdings) {
  const found = words.map((word) => byNameOrId(containers, word));
  return found.every((one) => one !== undefined) ? found.map(({ id, name }) => ({ id, name })) : undefined;
}

/** One thing is shown here; several, as docker does, one after the other in a terminal. */
function inspected(kind: Kind | undefined, names: readonly string[], holdings: Holdings): Call | undefined {
  const [word = '', ...more] = names;
  if (more.length > 0) return undefined;
  const kinds: readonly Kind[] = kind === undefined ? ['containers', 'images', 'networks', 'volumes'] : [kind];
  for (const one of kinds) {
    const found = subjectOf(one, word, holdings);
    if (found) return ['stevedore.inspect.open', { kind: one, ...found }];
  }
  return undefined;
}

function subjectOf(kind: Kind, word: string, holdings: Holdings) {
  if (kind === 'images') {
    const found = imageByWord(holdings.images, word);
    return found && { id: found.image.id, name: word };
  }
  if (kind === 'volumes')
    return holdings.volumes.some(({ name }) => name === word) ? { id: word, name: word } : undefined;
  const found = byNameOrId<{ readonly id: string; readonly name: string }>(holdings[kind], word);
  return found && { id: found.id, name: found.name };
}
