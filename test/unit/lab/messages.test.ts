import assert from 'node:assert/strict';
import { parseMessage, parseRequest } from '../../../src/core/host/lab/messages';
import { howToBeRoot, privileged } from '../../../src/core/host/lab/privilege';
import { LabError } from '../../../src/core/host/lab/errors';

describe('the line between a lab and the machine', () => {
  it('carries requests', () => {
    assert.deepEqual(parseRequest('{"ask":3,"engine":"kill"}'), { ask: 3, engine: 'kill' });
  });

  for (const line of ['', 'kill', '[]', '{"ask":"3","engine":"kill"}', '{"ask":3,"engine":"explode"}']) {
    it(`does nothing on ${JSON.stringify(line)}`, () => assert.equal(parseRequest(line), undefined));
  }

  it('carries answers, and ignores what a program printed in between', () => {
    assert.deepEqual(parseMessage('{"is":"answer","ask":3}'), { is: 'answer', ask: 3 });
    assert.equal(parseMessage('warning: something'), undefined);
  });
});

describe('root for a lab', () => {
  it('is taken as it is', () => {
    const command = { program: 'unshare', args: ['--net'] };
    assert.equal(privileged(command, howToBeRoot(0, false)), command);
  });

  it('comes through sudo for everybody else, without a question on a terminal', () => {
    const { program, args } = privileged({ program: 'unshare', args: ['--net'] }, howToBeRoot(1000, true));
    assert.deepEqual([program, ...args], ['sudo', '-n', '--', 'unshare', '--net']);
  });

  it('is said to be missing when there is neither', () => {
    assert.throws(
      () => howToBeRoot(1000, false),
      (error) => LabError.is(error, 'needs-root'),
    );
  });
});
