import assert from 'node:assert/strict';
import { dialectOf } from '../../../../src/core/course/run/dialect';
import { isEndless } from '../../../../src/core/course/run/endless';

const endless = [
  'yes',
  'top',
  'docker stats',
  'docker logs -f c1',
  'ping 1.1.1.1',
  'tail -f /var/log/x',
  'watch ls',
  'docker run --rm busybox yes',
  'sudo tcpdump -i eth0',
  'docker exec c1 ping host',
];
const ending = [
  'yes | head',
  'top -b -n1',
  'docker stats --no-stream',
  'docker logs c1',
  'ping -c 3 1.1.1.1',
  'tail /var/log/x',
  'yes &',
  'docker run --rm -itd busybox yes',
  'timeout 5 yes',
  'echo yes',
];

describe('whether a command ends by itself', () => {
  for (const text of endless) it(`${text} goes on`, () => assert.equal(isEndless(text), true));
  for (const text of ending) it(`${text} ends`, () => assert.equal(isEndless(text), false));
});

describe('the shell that a command is written for', () => {
  for (const text of [
    "echo $'a' > f",
    '[[ -f x ]]',
    'a=(1 2)',
    'cat <<< x',
    'ls &> f',
    'source f',
    'echo {1..3}',
    'diff <(a) <(b)',
  ])
    it(`${text} needs bash`, () => assert.equal(dialectOf(text), 'bash'));
  for (const text of ['echo a > f', '[ -f x ]', 'docker ps | grep x', 'x=$(pwd); echo ${x:-y}', 'ls >f 2>&1'])
    it(`${text} runs in any POSIX shell`, () => assert.equal(dialectOf(text), 'posix'));
});
