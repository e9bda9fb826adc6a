import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connectionKinds } from '../../src/core/engine/errors';
import { actionsOfAllRows, contextsOfAllRows } from './everyRow';
import { project, readJson } from './source';

interface Menu {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly extensionKind: readonly string[];
  readonly capabilities: {
    readonly virtualWorkspaces: { readonly supported: boolean };
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
  };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly views: { readonly stevedore: readonly { readonly id: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly scope?: string }>>;
    };
  };
}

const manifest = readJson('package.json') as Manifest;
const { commands, menus, viewsWelcome, keybindings, grammars, configuration } = manifest.contributes;
const declared = new Set(commands.map((one) => one.command));

describe('the manifest fits the code', () => {
  it('menus and shortcuts name only commands that are declared', () => {
    const named = [...Object.values(menus).flat(), ...keybindings].map((one) => one.command);
    assert.deepEqual(
      named.filter((command) => !declared.has(command)),
      [],
    );
  });

  it('every command can be reached: by a menu, a welcome button or the palette', () => {
    const hidden = new Set(
      (menus['commandPalette'] ?? []).filter((one) => one.when === 'false').map((one) => one.command),
    );
    const inMenus = new Set(
      Object.entries(menus).flatMap(([menu, items]) =>
        menu === 'commandPalette' ? [] : items.map((one) => one.command),
      ),
    );
    assert.deepEqual(
      [...declared].filter((command) => hidden.has(command) && !inMenus.has(command) && !inWelcome(command)),
      [],
    );
  });

  it('every viewItem pattern matches a row that the code makes, and every kind of row is matched or known to have no menu', () => {
    const contexts = contextsOfAllRows();
    const patterns = viewItemPatterns();
    assert.deepEqual(
      patterns.filter((pattern) => ![...contexts].some((context) => pattern.test(context))).map(String),
      [],
    );
    const without = [...contexts].filter((context) => !patterns.some((pattern) => pattern.test(context)));
    assert.deepEqual(without.sort(), [
      'bridge.note',
      'course-cards',
      'course-chapter',
      'course-step',
      'dangling',
      'file.device',
      'file.fifo',
      'file.other',
      'file.unreachable',
      'group',
      'mount',
      'port',
      'runtimeFailure',
      'runtimeGroup',
      'user',
    ]);
  });

  it('Show Commands has a line for every action of a row', () => {
    const without = [
      'compare',
      'makeWritable',
      'copyPath',
      'refresh',
      'close',
      'showCommands',
      'logsWith',
      'attachCode',
      'copyAddress',
      'output',
      'showRoots',
    ];
    const lines = actionsOfAllRows();
    for (const [view, ids] of Object.entries(lines)) {
      const inMenu = (menus['view/item/context'] ?? [])
        .filter((one) => one.command.startsWith(`stevedore.${view}.`))
        .map((one) => one.command.replace('stevedore.', ''));
      const missing = [...new Set(inMenu)].filter(
        (id) => !without.includes(id.split('.')[1] ?? '') && !ids.includes(id),
      );
      assert.deepEqual(missing, [], view);
    }
  });

  it('menus have the groups of every view, in one order', () => {
    const groups = (menus['view/item/context'] ?? []).map((one) => (one.group ?? '').split('@')[0] ?? '');
    const known = ['inline', '1_lifecycle', '2_look', '3_network', '4_make', '5_copy', '6_commands', '9_remove'];
    assert.deepEqual(
      groups.filter((group) => !known.includes(group)),
      [],
    );
  });

  it('no row has more than three inline actions', () => {
    for (const context of contextsOfAllRows()) {
      const items = (menus['view/item/context'] ?? []).filter((one) => one.group?.startsWith('inline'));
      const here = items.filter((one) => patternsOf(one).some((pattern) => pattern.test(context)));
      assert.ok(here.length <= 3, `${context}: ${here.map((one) => one.command).join(', ')}`);
    }
  });

  it('every state of the connection is explained in the Containers view', () => {
    for (const kind of connectionKinds) {
      const when = `stevedore.connection == '${kind}'`;
      const texts = viewsWelcome.filter((one) => one.view === 'stevedore.containers' && one.when === when);
      assert.equal(texts.length, 1, kind);
    }
  });

  it('the other views of an engine lead to the Containers view in every state in which they cannot show anything', () => {
    for (const view of ['stevedore.images', 'stevedore.networks', 'stevedore.volumes']) {
      const [welcome, ...more] = viewsWelcome.filter((one) => one.view === view && one.contents.includes('elsewhere'));
      const condition = /^stevedore\.connection =~ \/(.+)\/$/.exec(welcome?.when ?? '')?.[1];
      assert.ok(condition !== undefined && more.length === 0, view);
      for (const kind of connectionKinds) assert.match(kind, new RegExp(condition));
      for (const state of ['ready', 'connecting', 'idle']) assert.doesNotMatch(state, new RegExp(condition));
    }
  });

  it('settings that choose what runs are of the machine, and restricted without trust', () => {
    const names = ['engine.address', 'runtime.program', 'runtime.root', 'containerd.address', 'containerd.config'];
    const choosing = names.map((name) => `stevedore.${name}`);
    assert.deepEqual([...new Set(choosing.map((name) => configuration.properties[name]?.scope))], ['machine']);
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, choosing);
  });

  it('it runs where the engine is, needs files, and asks for a VS Code no newer than 1.100, whose types it is built on', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, false);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', /^[~^]?1\.100\./);
  });

  it('the files that it names are there', () => {
    const named = [manifest.icon, ...grammars.map((one) => one.path), 'media/stevedore.svg'];
    assert.deepEqual(
      named.filter((path) => !existsSync(join(project, path))),
      [],
    );
  });
});

function inWelcome(command: string): boolean {
  const texts = readJson('package.nls.json') as Record<string, string>;
  return Object.values(texts).some((text) => text.includes(`(command:${command})`));
}

function viewItemPatterns(): readonly RegExp[] {
  return (menus['view/item/context'] ?? []).flatMap(patternsOf);
}

function patternsOf(menu: Menu): readonly RegExp[] {
  const when = menu.when ?? '';
  const expressions = [...when.matchAll(/viewItem =~ \/(.+?)\/(?= |$)/g)].map(
    (match) => new RegExp((match[1] ?? '').replaceAll('\\\\', '\\')),
  );
  const equals = [...when.matchAll(/viewItem == ([\w.-]+)/g)].map(
    (match) => new RegExp(`^${(match[1] ?? '').replaceAll('.', '\\.')}$`),
  );
  return [...expressions, ...equals];
}
