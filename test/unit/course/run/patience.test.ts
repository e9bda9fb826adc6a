import assert from 'node:assert/strict';
import { isSlow, longLimitMs, timeLimitOf } from '../../../../src/core/course/run/patience';

describe('how long a command may take', () => {
  for (const text of [
    'docker pull busybox',
    'docker run --rm -it alpine sh',
    'docker compose up -d',
    'sudo apt-get -y install runc',
    'sudo apk update &>/dev/null ; sudo apk add runc',
    'git clone https://host.example/x',
    'curl -LO https://host.example/x',
    'make',
    'docker exec c1 apk add curl',
  ])
    it(`${text}: minutes, since it downloads or builds`, () => {
      assert.ok(isSlow(text));
      assert.equal(timeLimitOf(text, 60_000), longLimitMs);
      assert.equal(timeLimitOf(text, longLimitMs * 2), longLimitMs * 2);
    });

  for (const text of ['ls', 'docker ps', 'docker rm -f run', 'apt list', 'curl http://localhost', 'echo pull'])
    it(`${text}: the usual time`, () => assert.equal(timeLimitOf(text, 60_000), 60_000));
});
