import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../dev/paths';
import type { Progress } from '../../../src/core/demonstration/markdown';
import { createEngine } from '../../../src/core/engine/createEngine';
import { isClean } from '../../../src/core/host/lab/receipt';
import { createLocalHost } from '../../../src/core/host/localHost';
import { inLab } from '../../../src/features/demonstration/inLab';

describe('a demonstration that is cancelled', function () {
  this.timeout(60_000);
  let cache: string;
  const before = process.env['XDG_CACHE_HOME'];
  beforeEach(() => (process.env['XDG_CACHE_HOME'] = cache = mkdtempSync(join(tmpdir(), 'sl-'))));
  afterEach(() => {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
    rmSync(cache, { recursive: true, force: true });
  });

  it('removes its lab, and says what is left', async () => {
    const host = createLocalHost();
    const cancel = new AbortController();
    let progress: Partial<Progress> = {};
    const put = (more: Partial<Progress>): void => {
      progress = { ...progress, ...more };
      if (progress.watched) cancel.abort();
    };
    const where = {
      ...{ extensionPath: projectRoot(), root: host, runtime: 'runc' },
      engineAt: (endpoint: Parameters<typeof createEngine>[0]) => createEngine(endpoint, host),
    };
    await assert.rejects(inLab(where, put, cancel.signal));
    assert.equal(progress.watched?.length, 3);
    assert.ok(progress.receipt && isClean(progress.receipt));
    const labs = join(cache, 'stevedore', 'labs');
    assert.deepEqual(existsSync(labs) ? readdirSync(labs) : [], []);
  });
});
