import assert from 'node:assert/strict';
import { LabError } from '../../../src/core/host/lab/errors';
import type { LabMessage } from '../../../src/core/host/lab/messages';
import { ownLab, type TestLab } from '../../harness/testLab';

describe('the engine of a lab', function () {
  this.timeout(60_000);
  let one: TestLab;
  before(async () => {
    one = await ownLab();
  });
  after(() => one.stop());

  it('comes back after SIGKILL, with its containers', async () => {
    const id = await one.dockerOk(['create', 'busybox', 'true']);
    await one.lab.engine('kill');
    assert.notEqual((await one.docker(['ps'])).code, 0);
    await one.lab.engine('start');
    assert.equal(await one.dockerOk(['ps', '-aq', '--no-trunc', '--filter', `id=${id}`]), id);
  });

  it('runs containers after it was killed while one ran', async () => {
    const id = await one.dockerOk(['run', '-d', '--stop-signal', 'KILL', 'busybox', 'sleep', '600']);
    await one.lab.engine('kill');
    await one.lab.engine('start');
    await one.dockerOk(['start', id]);
    assert.equal(await one.dockerOk(['inspect', '-f', '{{.State.Running}}', id]), 'true');
  });

  it('stops and starts in order', async () => {
    const heard: LabMessage['is'][] = [];
    const deaf = one.lab.onMessage((message) => message.is !== 'answer' && heard.push(message.is));
    await one.lab.engine('stop');
    await one.lab.engine('start');
    deaf();
    assert.deepEqual(heard, ['engine-ended', 'engine-ready']);
  });

  it('answers nobody while frozen, and everybody afterwards', async () => {
    await one.lab.engine('freeze');
    let answered = false;
    const asking = one.dockerOk(['ps', '-q']).then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(answered, false);
    await one.lab.engine('continue');
    assert.equal(await asking, true);
  });

  it('refuses to be started twice', async () => {
    await assert.rejects(one.lab.engine('start'), (error) => LabError.is(error, 'refused'));
  });
});
