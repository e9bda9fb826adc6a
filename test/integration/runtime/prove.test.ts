import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalHost } from '../../../src/core/host/localHost';
import { programInPath } from '../../../src/core/host/lab/programs';
import { harden } from '../../../src/core/oci/harden/harden';
import { parseConfig } from '../../../src/core/oci/syntax/configDocument';
import { prove } from '../../../src/core/runtime/prove/prove';
import type { ProofRow } from '../../../src/core/runtime/prove/proofTable';
import { makeBundle } from '../../harness/bundle';

const host = createLocalHost();
/** Paths that runc protects by default and that every kernel for this suite has. */
const protectedHere = ['/proc/keys', '/proc/timer_list', '/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys'];

interface Config {
  readonly process: Record<string, unknown>;
  readonly linux: Record<string, unknown>;
  readonly root: Record<string, unknown>;
}

describe('the proof of what a config protects, by runc', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => (folder = makeBundle(mkdtempSync(join(tmpdir(), 'stevedore-test-prove-')))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const text = (): string => readFileSync(join(folder, 'config.json'), 'utf8');
  const proof = (config: string): Promise<readonly ProofRow[]> => {
    const busybox = programInPath('busybox');
    assert.ok(busybox);
    return prove({ host, program: 'runc', bundle: folder, config, busybox }, new AbortController().signal);
  };
  const changed = (change: (config: Config) => void): string => {
    const config = JSON.parse(text()) as Config;
    change(config);
    return JSON.stringify(config, undefined, 2);
  };
  const standing = (rows: readonly ProofRow[], what: string | RegExp): string | undefined =>
    rows.find((row) => (typeof what === 'string' ? row.what === what : what.test(row.what)))?.standing;
  const left = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('stevedore-prove-'));

  it('holds for what runc spec writes, and says what it leaves open', async () => {
    const before = left();
    const rows = await proof(text());
    assert.deepEqual(
      rows.filter((row) => row.standing === 'broken' || row.standing === 'unknown'),
      [],
    );
    for (const path of protectedHere) assert.equal(standing(rows, path), 'holds', path);
    assert.equal(standing(rows, '/proc/timer_stats'), 'absent');
    assert.equal(standing(rows, '/proc/interrupts'), 'open');
    assert.equal(standing(rows, /seccomp/), 'open');
    assert.deepEqual(left(), before);
    assert.deepEqual(readdirSync(join(folder, 'rootfs')).toSorted(), ['bin', 'dev', 'proc', 'sys']);
  });

  it('shows each path that is open when nothing is masked, and closed when it is hardened', async () => {
    const bare = changed(({ linux }) => {
      linux['maskedPaths'] = [];
      linux['readonlyPaths'] = [];
    });
    const before = await proof(bare);
    for (const path of protectedHere) assert.equal(standing(before, path), 'open', path);
    const after = await proof(harden(parseConfig(bare)).text);
    for (const path of protectedHere) assert.equal(standing(after, path), 'holds', path);
    assert.equal(standing(after, /new privileges/), 'holds');
    assert.equal(standing(after, /seccomp/), 'holds');
  });

  it('sees capabilities that root gets beyond what was asked for', async () => {
    const rows = await proof(
      changed(({ process }) => {
        process['noNewPrivileges'] = false;
        process['capabilities'] = {
          bounding: ['CAP_KILL', 'CAP_SYS_ADMIN'],
          effective: ['CAP_KILL'],
          permitted: ['CAP_KILL'],
        };
      }),
    );
    const effective = rows.find(({ what }) => what.includes('effective'));
    assert.equal(effective?.standing, 'broken');
    assert.match(effective.evidence, /more than asked for: SYS_ADMIN/);
    assert.equal(standing(rows, /bounding/), 'holds');
  });

  it('works for an ordinary user inside, for a root file system that is read-only, and for odd paths', async () => {
    const rows = await proof(
      changed(({ process, root, linux }) => {
        process['user'] = { uid: 1000, gid: 1000 };
        root['readonly'] = true;
        linux['maskedPaths'] = ['/bin/$(id) "x"\n', '/bin/id'];
      }),
    );
    assert.equal(standing(rows, '/bin/$(id) "x"\n'), 'absent');
    assert.equal(standing(rows, '/bin/id'), 'holds');
    assert.equal(standing(rows, '/proc/sys'), 'holds');
  });

  it('says what the runtime said when it does not run, and leaves nothing', async () => {
    const before = left();
    await assert.rejects(proof(changed(({ process }) => (process['cwd'] = 'x'))), /runc did not run the probe: .*cwd/i);
    await assert.rejects(proof(JSON.stringify({ ...(JSON.parse(text()) as object), mounts: [] })), /tmpfs/);
    assert.deepEqual(left(), before);
  });
});
