import assert from 'node:assert/strict';
import { checkRun } from '../../../../src/core/docker/run/check';
import type { RunFacts } from '../../../../src/core/docker/run/facts';
import { lexLine } from '../../../../src/core/docker/run/lex';
import { parseRun } from '../../../../src/core/docker/run/parseRun';

const facts: RunFacts = {
  cpus: 2,
  memory: 1024 ** 3,
  usedNames: ['web'],
  usedPorts: [{ ip: '', port: 8080, protocol: 'tcp', by: 'web' }],
  networks: ['bridge', 'host', 'none', 'mine'],
};

const remarks = (options: string, known = facts) => {
  const lexed = lexLine(`docker run ${options}`);
  assert.ok(lexed.is === 'words');
  return checkRun(parseRun(lexed.words.slice(2)).spec, known);
};

describe('what is said about a docker run line', () => {
  for (const [options, about, weight, text] of [
    ['-m 5x busybox', 'memory', 'error', /5x is no size/],
    ['-m 4m busybox', 'memory', 'error', /at least 6m/],
    ['-m 2g busybox', 'memory', 'warning', /1GiB/],
    ['--memory-swap 1g busybox', 'memory-swap', 'error', /needs -m/],
    ['-m 64m --memory-swap 32m busybox', 'memory-swap', 'error', /not less/],
    ['--cpus 99 busybox', 'cpus', 'error', /has 2 CPUs/],
    ['--cpus many busybox', 'cpus', 'error', /no number/],
    ['--cpus 0.2 busybox', 'cpus', 'note', /20 % of one CPU/],
    ['--cpuset-cpus 7 busybox', 'cpuset-cpus', 'error', /no CPU 7.*last one here is 1/],
    ['--cpuset-cpus one busybox', 'cpuset-cpus', 'error', /no list/],
    ['--cpuset-cpus 1 busybox', 'cpuset-cpus', 'note', /1 is number 2/],
    ['--name web busybox', 'name', 'error', /container web already/],
    ['--name -x busybox', 'name', 'error', /begins with a letter/],
    ['-p 8080:80 busybox', 'publish', 'error', /taken by web/],
    ['-p 81:80 -p 81:81 busybox', 'publish', 'error', /given twice/],
    ['-p http:80 busybox', 'publish', 'error', /is no port/],
    ['--net nowhere busybox', 'network', 'error', /no network nowhere/],
    ['--net host -p 1:1 busybox', 'publish', 'warning', /nothing is published/],
    ['--ip 10.0.0.2 busybox', 'ip', 'error', /networks that were created/],
    ['--rm --restart always busybox', 'restart', 'error', /leave one of them out/],
    ['--restart sometimes busybox', 'restart', 'error', /unless-stopped/],
    ['--ulimit nofile busybox', 'ulimit', 'error', /nofile=1024/],
    ['-d busybox yes', 'command', 'warning', /max-size/],
    ['--privileged busybox', 'privileged', 'warning', /root/],
    ['-v /:/host busybox', 'volume', 'warning', /every file/],
    ['-v /var/run/docker.sock:/s busybox', 'volume', 'warning', /socket is root/],
    ['--cap-add SYS_TIME busybox', 'cap-add', 'warning', /clock/],
    ['--name web2', 'image', 'error', /No image/],
  ] as const) {
    it(`${options}: ${weight} at ${about}`, () => {
      const found = remarks(options).filter((one) => one.about === about && one.weight === weight);
      assert.equal(found.length, 1, JSON.stringify(remarks(options)));
      assert.match(found[0]?.text ?? '', text);
    });
  }

  it('is nothing where nothing is wrong, and where nothing is known', () => {
    assert.deepEqual(remarks('-d --net mine --ip 10.0.0.2 -p 8081:80 -m 64m --restart always busybox httpd -f'), []);
    assert.deepEqual(remarks('--name web --net nowhere -p 8080:80 --cpuset-cpus 7,8 busybox', {}), []);
    assert.deepEqual(remarks('-d --log-opt max-size=1m busybox yes'), []);
  });
});
