import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, sleeper, until } from './engine';
import { commandsShown, heard, textInFront } from './said';
import { click, rowOf } from './views';

const sides = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : []))
    .map(({ scheme, path }) => `${scheme}:${path.split('/').slice(2).join('/')}`);

describe('the config that a runtime was really given', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is opened read-only, with what the language server has to say and nothing to change', async () => {
    const { id } = await sleeper('--security-opt', 'seccomp=unconfined');
    try {
      await click('realConfig.open', await rowOf('containers', id));
      await until('the document', () => textInFront().includes('"ociVersion"'));
      const { document } = vscode.window.activeTextEditor ?? assert.fail();
      assert.equal(document.uri.scheme, 'stevedore-config');
      assert.equal(document.languageId, 'json');
      assert.ok(document.lineCount > 100);
      const found = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
      await until('the language server has looked', () => found().some(({ source }) => source === 'stevedore'));
      const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      assert.deepEqual(
        lenses.map(({ command }) => command?.title),
        ['Compare with defaults'],
      );
    } finally {
      await docker('rm', '-f', id);
    }
  });

  it('is laid beside the defaults, and beside another container', async () => {
    const [one, other] = [await sleeper('--env', 'ONE=1'), await sleeper('--env', 'OTHER=1')];
    try {
      const row = await rowOf('containers', one.id);
      await heard(() => click('realConfig.compare', row), { picks: ['runc spec'] });
      await until('two sides', () => sides().length === 2);
      assert.deepEqual(
        sides(),
        ['runc spec', one.name].map((name) => `stevedore-compared:${name}/config.json`),
      );
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await heard(() => click('realConfig.compare', row), { picks: [other.name] });
      await until('two sides', () => sides().length === 2);
      assert.deepEqual(
        sides(),
        [other.name, one.name].map((name) => `stevedore-compared:${name}/config.json`),
      );
      await until('its own text', () => textInFront().includes('ONE=1'));
    } finally {
      await docker('rm', '-f', one.id, other.id);
    }
  });

  it('is laid beside the bundle that its image would make, and is proved', async () => {
    const { id, name } = await sleeper('--env', 'ONE=1');
    try {
      const row = await rowOf('containers', id);
      await heard(() => click('realConfig.compare', row), { picks: ['Bundle of busybox'] });
      await until('two sides', () => sides().length === 2);
      assert.match(sides()[0] ?? '', /^stevedore-compared:Bundle of busybox/);
      const text = (scheme: string): string =>
        vscode.workspace.textDocuments
          .filter(({ uri }) => uri.path.includes(scheme))
          .map((one) => one.getText())
          .join('');
      await until('the bundle as it would be', () => text('Bundle of').includes('"hostname"'));
      const config = JSON.parse(text('Bundle of')) as { readonly hostname: string; readonly root: object };
      assert.deepEqual([config.hostname, config.root], [name, { path: 'rootfs' }]);
      await click('bundles.prove', row);
      const proof = await until('a proof', () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.path === `/${name}.md`)?.getText(),
      );
      assert.match(proof, /seccomp filter` \| ✔ holds/);
    } finally {
      await docker('rm', '-f', id);
    }
  });

  it('has its lines, and those that make a bundle of a container, in Show Commands', async () => {
    const { id, name } = await sleeper();
    try {
      const shown = await commandsShown(async () => click('containers.showCommands', await rowOf('containers', id)));
      const linesOf = (wanted: string): readonly string[] =>
        shown.filter(({ title }) => title === wanted).map(({ line }) => line);
      const config = `cat /proc/"$(pgrep -f '[c]ontainerd-shim.* -id ${id} ')"/cwd/config.json`;
      assert.deepEqual(linesOf('Open OCI Config'), [config]);
      assert.equal(linesOf('Who Runs This?').length, 1);
      assert.ok(linesOf('Make Bundle…').includes(`sh -c 'docker export ${name} | tar -x -C ${name}/rootfs'`));
    } finally {
      await docker('rm', '-f', id);
    }
  });
});
