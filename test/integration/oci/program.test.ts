import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../dev/paths';
import { run, runOk } from '../../../dev/run';
import { sound } from '../../unit/oci/ruleTest';

interface Workflow {
  readonly on: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

describe('the packed program for the command line, as npx runs it', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-npx-'));
    for (const name of ['tools', 'bundles/right', 'bundles/wrong']) mkdirSync(join(folder, name), { recursive: true });
    const packing = ['pack', '--ignore-scripts', '--pack-destination', join(folder, 'tools')];
    await runOk({ program: 'npm', args: packing, cwd: projectRoot() });
    writeFileSync(join(folder, 'bundles/right/config.json'), JSON.stringify(sound, undefined, 2));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const wrong = (config: object) =>
    writeFileSync(join(folder, 'bundles/wrong/config.json'), JSON.stringify(config, undefined, 2));

  /** As a machine without a network and without a cache, so that nothing can be downloaded. */
  const inFolder = (program: string, ...args: readonly string[]) =>
    run({
      program,
      args,
      cwd: folder,
      env: { npm_config_offline: 'true', npm_config_cache: join(folder, 'cache'), LANG: 'C', LC_ALL: 'C' },
    });

  it('does what the example of a CI job says: annotates the lines, and fails when there is an error', async () => {
    const workflow = parse(readFileSync(join(projectRoot(), 'examples/ci/oci-configs.yml'), 'utf8')) as Workflow;
    const line = workflow.jobs['lint']?.steps.flatMap((step) => step.run ?? [])[0] ?? '';
    assert.match(line, /^npx --yes \.\/tools\/stevedore-/);
    // As GitHub runs a step without a shell of its own: bash -e.
    wrong({ ...sound, process: { cwd: 'home', args: ['sh'] } });
    const failed = await inFolder('bash', '-e', '-c', line);
    const cwd = JSON.stringify({ ...sound, process: { cwd: 'home', args: ['sh'] } }, undefined, 2).split('\n');
    const at = cwd.findIndex((text) => text.includes('"cwd"')) + 1;
    assert.match(
      failed.stdout,
      new RegExp(`^::error file=bundles/wrong/config\\.json,line=${at},.*title=process-cwd-relative::`, 'm'),
      failed.stderr,
    );
    assert.ok(!failed.stdout.includes('::error file=bundles/right/'), failed.stdout);
    assert.equal(failed.code, 1);
    wrong(sound);
    const passed = await inFolder('bash', '-e', '-c', line);
    assert.equal(passed.code, 0, passed.stdout + passed.stderr);
  });

  it('holds the program and its translations, and needs no other package', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
    const { stdout } = await inFolder('tar', '-tzf', `tools/stevedore-${version}.tgz`);
    assert.deepEqual(stdout.trim().split('\n').toSorted(), [
      'package/LICENSE',
      'package/README.md',
      'package/dist/cli.js',
      'package/l10n/bundle.l10n.zh-tw.json',
      'package/package.json',
    ]);
  });
});
