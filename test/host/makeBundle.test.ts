import assert from 'node:assert/strict';
import {
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { bash, sleeper } from './engine';
import { heard, textInFront } from './said';
import { typed } from './typed';

interface Config {
  readonly process: { readonly args: readonly string[]; readonly env: readonly string[] };
  readonly root: { readonly path: string };
}

describe('making a bundle', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const make = (asked?: object): Thenable<unknown> => vscode.commands.executeCommand('stevedore.bundles.make', asked);
  const config = (name: string): Config => JSON.parse(readFileSync(at(join(name, 'config.json')), 'utf8')) as Config;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-make-host-'));
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('from nothing asks for what is in it, where, and for whom, and opens its config', async () => {
    const picks = ['From Nothing', 'A Shell', 'Run by root'];
    await heard(() => typed([at('nothing')], () => make()), { picks });
    assert.deepEqual(readdirSync(at('nothing')).toSorted(), ['config.json', 'rootfs']);
    assert.deepEqual(JSON.parse(textInFront()), config('nothing'));
    assert.ok(lstatSync(at('nothing/rootfs/bin/sh')).isSymbolicLink());
  });

  it('from an image of the engine has its program, for this user alone where that is wanted', async () => {
    const picks = ['From an Image of the Engine', 'busybox:latest', 'Run by this user alone'];
    await heard(() => typed([at('image')], () => make()), { picks });
    assert.deepEqual(config('image').process.args, ['sh']);
    assert.ok(textInFront().includes('uidMappings'));
  });

  it('from a running container has its real config, and says what differs', async () => {
    const { id, name } = await sleeper('-e', 'REAL=yes');
    try {
      const source = { way: 'container', id, name };
      const said = await heard(() => typed([at('real')], () => make(source)));
      assert.ok(config('real').process.env.includes('REAL=yes'));
      assert.equal(config('real').root.path, 'rootfs');
      assert.match(said.at(-1)?.text ?? '', /things are otherwise/);
    } finally {
      await bash(`docker rm -f ${id}`);
    }
  });

  it('is in the journal as lines that a person would type', async () => {
    await heard(() => typed([at('lines')], () => make({ way: 'nothing', rootfs: 'nothing' })), {
      picks: ['Run by root'],
    });
    await vscode.commands.executeCommand('stevedore.journal.open');
    assert.match(textInFront(), new RegExp(`runc spec --bundle ${at('lines')}`));
  });

  it('leaves nothing when a person cancels, nor when it fails', async () => {
    await heard(() => typed([undefined], () => make({ way: 'nothing', rootfs: 'nothing' })));
    const missing = { way: 'layout', layout: at('none') };
    const said = await heard(() => typed([at('failed')], () => make(missing)), { picks: ['Run by root'] });
    assert.equal(said[0]?.kind, 'error');
    assert.ok(!readdirSync(folder).some((name) => name === 'failed' || name.startsWith('.stevedore')));
  });
});

describe('the root file system of a bundle that is not root’s', () => {
  let folder: string;
  const fix = (path: string): Thenable<unknown> =>
    vscode.commands.executeCommand('stevedore.bundles.fixOwnership', { path });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-owners-host-'));
    mkdirSync(join(folder, 'rootfs'));
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ ociVersion: '1.0.2', root: { path: 'rootfs' } }));
    writeFileSync(join(folder, 'rootfs/one'), '');
    chownSync(join(folder, 'rootfs/one'), 1234, 1234);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is root’s once the name of the bundle was typed', async () => {
    await heard(() => typed([folder.split('/').at(-1)], () => fix(folder)));
    assert.equal(lstatSync(join(folder, 'rootfs/one')).uid, 0);
  });

  it('stays as it is when a person cancels', async () => {
    await heard(() => typed([undefined], () => fix(folder)));
    assert.equal(lstatSync(join(folder, 'rootfs/one')).uid, 1234);
  });

  it('is refused outside of the bundle', async () => {
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ ociVersion: '1.0.2', root: { path: '/' } }));
    const said = await heard(() => fix(folder));
    assert.match(said[0]?.text ?? '', /lies outside/);
  });
});
