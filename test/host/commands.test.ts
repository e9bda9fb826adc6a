import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { defaults } from '../../src/ui/settings';
import { exports } from './views';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const manifest = (): Manifest => vscode.extensions.getExtension('stevedore.stevedore')?.packageJSON as Manifest;

/** Commands by which features hand over to each other; nobody calls them by hand. */
const internal = [
  ...['files', 'inspect', 'logs', 'shell', 'stats', 'exec', 'attach', 'processes'].map(
    (feature) => `stevedore.${feature}.open`,
  ),
  'stevedore.run.start',
];

describe('the manifest and the running extension', () => {
  it('have the same commands', async () => {
    await exports();
    const declared = manifest().contributes.commands.map((one) => one.command);
    const registered = (await vscode.commands.getCommands(true)).filter(
      (one) =>
        /^stevedore\.(?!(containers|images|networks|volumes|bundles|containerd|files|course)\.(focus|open|resetViewLocation|removeView|toggleVisibility)$)[a-zA-Z]+\.[a-zA-Z]+$/.test(
          one,
        ) && !internal.includes(one),
    );
    assert.deepEqual(
      registered.filter((one) => !declared.includes(one)),
      [],
      'registered and not declared',
    );
    assert.deepEqual(
      declared.filter((one) => !registered.includes(one)),
      [],
      'declared and not registered',
    );
  });

  it('have the same settings with the same defaults', () => {
    const declared = Object.entries(manifest().contributes.configuration.properties).map(([name, schema]) => [
      name,
      schema.default,
    ]);
    assert.deepEqual(
      Object.fromEntries(declared),
      Object.fromEntries(Object.entries(defaults).map(([name, value]) => [`stevedore.${name}`, value])),
    );
  });
});
