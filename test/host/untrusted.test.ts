import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, label, newName, sleeper, stateOf } from './engine';
import { heard } from './said';
import { rowOf, rowsOf } from './views';

/** What changes the engine, with whatever it is called on. */
const changing = {
  containers: ['start', 'stop', 'restart', 'pause', 'unpause', 'kill', 'rename', 'remove', 'prune', 'shell'],
  images: ['remove', 'prune'],
  networks: ['remove', 'prune'],
  volumes: ['remove', 'prune'],
  compose: ['start', 'stop', 'restart', 'up', 'down'],
} as const;

describe('every command that changes something, in a workspace that is not trusted', () => {
  let id: string;
  /** Never started, and paused: what `start` and `unpause` are offered for. */
  let created: string;
  let paused: string;
  let project: string;
  let network: string;
  let volume: string;
  const trust = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');

  before(async () => {
    project = newName();
    ({ id } = await sleeper('--init', '--label', `com.docker.compose.project=${project}`));
    created = await docker('create', '--name', newName(), ...label, 'busybox', 'true');
    ({ id: paused } = await sleeper('--init'));
    await docker('pause', paused);
    network = await docker('network', 'create', ...label, newName());
    volume = await docker('volume', 'create', ...label, newName());
    // VS Code trusts every folder in tests of this tier; the ui tier has a window that really is restricted.
    Object.defineProperty(vscode.workspace, 'isTrusted', { configurable: true, get: () => false });
  });
  after(async () => {
    if (trust) Object.defineProperty(vscode.workspace, 'isTrusted', trust);
    await docker('rm', '-f', id, created, paused);
    await docker('network', 'rm', network);
    await docker('volume', 'rm', volume);
  });

  const nodeFor = async (kind: keyof typeof changing, command: string) => {
    if (command === 'start' && kind === 'containers') return rowOf('containers', created);
    if (command === 'unpause') return rowOf('containers', paused);
    if (kind === 'containers') return rowOf('containers', id);
    if (kind === 'networks') return rowOf('networks', network);
    if (kind === 'volumes') return rowOf('volumes', volume);
    const wanted = kind === 'images' ? /^image\./ : /^compose-project$/;
    return (await rowsOf(kind === 'images' ? 'images' : 'containers')).find(({ row }) => wanted.test(row.context));
  };
  const everything = async (): Promise<readonly string[]> => [
    await stateOf(id),
    await docker('ps', '-a', '--format', '{{.Names}} {{.State}}'),
    await docker('images', '-aq'),
    await docker('network', 'ls', '-q'),
    await docker('volume', 'ls', '-q'),
  ];

  for (const [kind, commands] of Object.entries(changing) as [keyof typeof changing, readonly string[]][]) {
    for (const command of commands) {
      it(`${kind}.${command} refuses once, with the way to trust management, and changes nothing`, async () => {
        const before = await everything();
        const node = await nodeFor(kind, command);
        assert.ok(node);
        const said = await heard(() => vscode.commands.executeCommand(`stevedore.${kind}.${command}`, node, [node]));
        assert.deepEqual(await everything(), before);
        assert.equal(said.length, 1, JSON.stringify(said));
        assert.match(said[0]?.text ?? '', /This workspace is not trusted/);
        assert.deepEqual(said[0]?.buttons, ['Manage Workspace Trust']);
      });
    }
  }
});
