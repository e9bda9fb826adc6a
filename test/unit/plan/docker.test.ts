import assert from 'node:assert/strict';
import type { EngineCall } from '../../../src/core/engine/calls';
import { dockerArgv } from '../../../src/core/plan/render/docker';
import { planLines } from '../../../src/core/plan/render/lines';
import { plan } from './helpers';

const container = { id: 'ffff', name: 'web1' };

describe('the docker line of a call', () => {
  const lines: readonly (readonly [EngineCall, string])[] = [
    [{ op: 'container.start', container }, 'docker start web1'],
    [{ op: 'container.stop', container }, 'docker stop web1'],
    [{ op: 'container.stop', container, timeoutSeconds: 10 }, 'docker stop -t 10 web1'],
    [{ op: 'container.restart', container, timeoutSeconds: 0 }, 'docker restart -t 0 web1'],
    [{ op: 'container.pause', container }, 'docker pause web1'],
    [{ op: 'container.unpause', container }, 'docker unpause web1'],
    [{ op: 'container.kill', container, signal: 'TERM' }, 'docker kill -s TERM web1'],
    [{ op: 'container.rename', container, newName: 'web2' }, 'docker rename web1 web2'],
    [{ op: 'container.remove', container, force: false, volumes: false }, 'docker rm web1'],
    [{ op: 'container.remove', container, force: true, volumes: true }, 'docker rm -f -v web1'],
    [{ op: 'container.prune' }, 'docker container prune -f'],
    [{ op: 'image.remove', image: { id: 'x', name: 'a/b:1' }, force: false }, 'docker rmi a/b:1'],
    [{ op: 'image.remove', image: { id: 'x', name: 'a/b:1' }, force: true }, 'docker rmi -f a/b:1'],
    [{ op: 'image.prune', all: false }, 'docker image prune -f'],
    [{ op: 'image.prune', all: true }, 'docker image prune -f -a'],
    [{ op: 'network.remove', network: { id: 'x', name: '-evil $(id)' } }, "docker network rm -- '-evil $(id)'"],
    [{ op: 'network.remove', network: { id: 'ab12', name: 'a\nb' } }, 'docker network rm ab12'],
    [{ op: 'build.prune' }, 'docker builder prune -f'],
    [{ op: 'network.prune' }, 'docker network prune -f'],
    [{ op: 'volume.remove', volume: { id: 'v', name: 'v' }, force: false }, 'docker volume rm v'],
    [{ op: 'volume.remove', volume: { id: 'v', name: 'v' }, force: true }, 'docker volume rm -f v'],
    [{ op: 'volume.prune', all: false }, 'docker volume prune -f'],
    [{ op: 'volume.prune', all: true }, 'docker volume prune -f -a'],
  ];
  for (const [call, line] of lines) {
    it(line, () => {
      assert.deepEqual(planLines(plan({ kind: 'engine-call', call })), [line]);
      assert.equal(dockerArgv(call)[0], 'docker');
    });
  }

  it('begins with the variables of the target where there are some', () => {
    const what = plan({ kind: 'engine-call', call: { op: 'network.prune' } });
    assert.deepEqual(planLines(what, { DOCKER_HOST: 'ssh://me@box' }), [
      'DOCKER_HOST=ssh://me@box docker network prune -f',
    ]);
  });

  it('of a command has its variables before it and its folder around it', () => {
    const command = {
      program: 'docker',
      args: ['compose', '--file=/a b/c.yml', 'up'],
      env: { DOCKER_HOST: 'tcp://h:1' },
      cwd: '/a b',
    };
    assert.deepEqual(planLines(plan({ kind: 'command', command })), [
      "(cd '/a b' && DOCKER_HOST=tcp://h:1 docker compose '--file=/a b/c.yml' up)",
    ]);
  });
});
