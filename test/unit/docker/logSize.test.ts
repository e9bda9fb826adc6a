import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPartOf, logFileOf, logSizeHere } from '../../../src/core/docker/logSize';
import { logFacts } from '../../../src/core/rows/logSize';

const id = 'ab'.repeat(32);
const inspected = (LogPath: string): object => ({ Id: id, LogPath });

describe('the size of a log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is looked for only where the engine tells a path that holds the container's own id", () => {
    const path = `/var/lib/docker/containers/${id}/${id}-json.log`;
    assert.deepEqual(logFileOf(inspected(path)), { id, path });
    // Drivers that keep no file, a file that could be anybody's, and what makes no sense.
    for (const wrong of ['', '/etc/passwd', `${id}-json.log`]) assert.equal(logFileOf(inspected(wrong)), undefined);
    assert.equal(logFileOf({ Id: '../..', LogPath: '/../..' }), undefined);
    assert.equal(logFileOf('nonsense'), undefined);
  });

  it('counts what was rotated away from it, and nothing else', async () => {
    const log = `${id}-json.log`;
    for (const [name, bytes] of [
      [log, 100],
      [`${log}.1`, 20],
      [`${log}.2.gz`, 3],
      [`${log}.bak`, 5000],
      ['hosts', 7000],
    ] as const)
      writeFileSync(join(folder, name), Buffer.alloc(bytes));
    assert.deepEqual(await logSizeHere({ id, path: join(folder, log) }), { is: 'known', bytes: 123 });
    assert.ok(!isPartOf(log, `${log}1`) && !isPartOf(log, `${log}.1.gz.part`));
  });

  it('is not known of an engine on another machine', async () => {
    assert.equal(await logSizeHere({ id, path: join(folder, 'none', `${id}-json.log`) }), undefined);
    mkdirSync(join(folder, 'there'));
    assert.equal(await logSizeHere({ id, path: join(folder, 'there', `${id}-json.log`) }), undefined);
  });

  it('is said with the time at which it was looked at, or that this user may not read it', () => {
    assert.match(
      logFacts({ is: 'known', bytes: 12_345_678 }, 0)[0]?.join(': ') ?? '',
      /^Log: 12\.3MB at 19(69|70)-\d\d-\d\d /,
    );
    assert.deepEqual(logFacts({ is: 'not-readable' }, 0), [['Log', 'its size is not readable by this user']]);
    assert.deepEqual(logFacts(undefined, 0), []);
  });
});
