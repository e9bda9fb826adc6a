import assert from 'node:assert/strict';
import { runOk } from '../../../dev/run';
import { createLocalHost } from '../../../src/core/host/localHost';
import { lint } from '../../../src/core/oci/lint';
import { engineContainerActions, taskActions } from '../../../src/core/runtime/processActions';
import { realConfig } from '../../../src/core/runtime/realConfig';
import { sharedLab, type TestLab } from '../../harness/testLab';

const host = createLocalHost();
const signal = (): AbortSignal => AbortSignal.timeout(20_000);

describe('the config that a runtime was really given', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let id = '';
  before(async () => {
    lab = await sharedLab();
    const run = ['run', '-d', '--label', lab.label, '--env', 'REAL=yes', 'busybox', 'sleep', '1000'];
    id = await lab.dockerOk(run);
  });
  after(async () => {
    if (id !== '') await lab.docker(['rm', '-f', id]);
  });

  it('is read of a container of Docker, also in a lab', async () => {
    const real = await realConfig(host, { id }, signal());
    assert.ok(real.is === 'read', JSON.stringify(real));
    const config = JSON.parse(real.text) as { process: { args: string[]; env: string[] }; root: { path: string } };
    assert.deepEqual(config.process.args, ['sleep', '1000']);
    assert.ok(config.process.env.includes('REAL=yes'));
    assert.match(real.bundle, new RegExp(`^/.*/${id}$`));
    assert.ok(config.root.path.startsWith('/'));
    const errors = lint(real.text).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ code }) => code),
      [],
    );
  });

  it('is what the lines of Show Commands print, with its processes and rights', async () => {
    const actions = engineContainerActions({ id, isPodman: false, available: true }, '');
    const [config = '', chain = '', status = ''] = await Promise.all(
      actions.map(({ lines }) => runOk({ program: 'bash', args: ['-c', lines.join('\n')] })),
    );
    const real = await realConfig(host, { id }, signal());
    assert.ok(real.is === 'read');
    assert.equal(config, real.text);
    assert.match(chain, /containerd-shim[^\n]*\n.*sleep,\d+ 1000/);
    assert.match(status, /^CapInh:.*\nSeccomp_filters:\t1\n$/s);
  });

  it('is what the lines of a task print', async () => {
    const real = await realConfig(host, { id }, signal());
    assert.ok(real.is === 'read');
    const [first] = taskActions({ id, pid: real.pid });
    assert.equal(await runOk({ program: 'bash', args: ['-c', first?.lines[0] ?? ''] }), real.text);
  });

  it('is not there for what does not run, with the reason', async () => {
    const stopped = await lab.dockerOk(['create', '--label', lab.label, 'busybox']);
    try {
      const real = await realConfig(host, { id: stopped }, signal());
      assert.ok(real.is === 'unread');
      assert.equal(real.cause, 'not-seen');
    } finally {
      await lab.docker(['rm', '-f', stopped]);
    }
  });
});
