import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clear } from './clear';
import { setStage, shows } from './stage';

describe('bundles made of what an engine has, by clicks alone', function () {
  this.timeout(180_000);
  const stage = setStage();
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-test-made-'))));
  afterEach(async () => {
    await clear(stage.lab);
    rmSync(folder, { recursive: true, force: true });
  });

  const argsOf = (bundle: string): readonly string[] => {
    const { process } = JSON.parse(readFileSync(join(bundle, 'config.json'), 'utf8')) as {
      readonly process: { readonly args: readonly string[] };
    };
    return process.args;
  };

  it('from an image, whose config opens, and from a running container, with what it really has', async () => {
    await stage.sleeper('cargo');
    const window = await stage.open();
    await window.section('Images').expand();
    await shows(window, 'Images', 'busybox', /.*/);
    await window.section('Images').expandRow('busybox');
    await window.section('Images').openMenu('latest');
    await window.chooseMenu('Make Bundle…');
    await window.quickInput.waitFor('Make Bundle');
    await window.quickInput.type(join(folder, 'of-image'));
    await window.quickInput.accept();
    await window.quickInput.pick('Run by root');
    await window.page.locator('.tab', { hasText: 'config.json' }).waitFor();
    assert.deepEqual(argsOf(join(folder, 'of-image')), ['sh']);

    await shows(window, 'Containers', 'cargo', /running/);
    await window.section('Containers').openMenu('cargo');
    await window.chooseMenu('Make Bundle…');
    await window.quickInput.waitFor('Make Bundle');
    await window.quickInput.type(join(folder, 'of-container'));
    await window.quickInput.accept();
    await window.page.locator('.tab.active', { hasText: 'of-container' }).waitFor();
    assert.ok(argsOf(join(folder, 'of-container')).includes('sleep'));
  });
});
