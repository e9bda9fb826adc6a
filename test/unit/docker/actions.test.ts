import assert from 'node:assert/strict';
import type { ContainerState, ImageRecord, NetworkRecord, VolumeRecord } from '../../../src/core/engine/records';
import type { Action } from '../../../src/core/docker/action';
import { containerActions } from '../../../src/core/docker/containerActions';
import { imageActions } from '../../../src/core/docker/imageActions';
import { networkActions } from '../../../src/core/docker/networkActions';
import { volumeActions } from '../../../src/core/docker/volumeActions';
import { container } from '../store/fakeEngine';

const lines = (actions: readonly Action[]): Record<string, string> =>
  Object.fromEntries(actions.map((action) => [action.id, action.lines.join('\n')]));

describe('what can be done with a container', () => {
  const web = container('f'.repeat(64), {
    name: 'web1',
    ports: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080 }],
    endpoints: [{ networkId: 'n', networkName: 'bridge', ip: '172.17.0.2', prefix: 16, ip6: '', mac: '', gateway: '' }],
  });

  it('has a line for every action of the row', () => {
    assert.deepEqual(lines(containerActions(web, { stopTimeoutSeconds: 10, tail: 100 })), {
      'containers.start': 'docker start web1',
      'containers.stop': 'docker stop -t 10 web1',
      'containers.restart': 'docker restart -t 10 web1',
      'containers.pause': 'docker pause web1',
      'containers.unpause': 'docker unpause web1',
      'containers.kill': 'docker kill -s KILL web1',
      'containers.rename': 'docker rename web1 NEW-NAME',
      'containers.logs': 'docker logs -f --tail 100 web1',
      'containers.shell': 'docker exec -it web1 sh',
      'containers.exec': 'docker exec web1 id',
      'containers.attach': 'docker attach web1',
      'containers.inspect': 'docker inspect --type container web1',
      'containers.stats': 'docker stats web1',
      'containers.top': 'docker top web1',
      'containers.openPort': 'docker port web1',
      'containers.files': 'docker exec web1 ls -la /',
      'containers.diff': 'docker diff web1',
      'containers.commit': 'docker commit web1 new-image:latest',
      'containers.export': 'docker export -o web1.tar web1',
      'containers.connectNetwork': 'docker network connect NETWORK web1',
      'containers.disconnect': 'docker network disconnect bridge web1',
      'containers.copyId': "docker inspect -f '{{.Id}}' web1",
      'containers.copyName': "docker inspect -f '{{.Name}}' web1",
      'containers.copyIp': "docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' web1",
      'containers.copyPid': "docker inspect -f '{{.State.Pid}}' web1",
      'containers.remove': 'docker rm -f web1',
      'containers.refresh': 'docker ps -a',
    });
  });

  const available: readonly (readonly [ContainerState, readonly string[]])[] = [
    [
      'running',
      ['stop', 'restart', 'pause', 'kill', 'shell', 'exec', 'attach', 'stats', 'top', 'openPort', 'copyIp', 'copyPid'],
    ],
    ['paused', ['stop', 'restart', 'unpause', 'kill', 'stats', 'top', 'copyIp', 'copyPid']],
    ['exited', ['start', 'restart', 'copyIp']],
    ['created', ['start', 'restart', 'copyIp']],
    ['removing', ['copyIp']],
  ];
  const always = [
    'files',
    'diff',
    'commit',
    'export',
    'logs',
    'inspect',
    'connectNetwork',
    'disconnect',
    'copyId',
    'copyName',
    'refresh',
  ];
  for (const [state, names] of available) {
    it(`that is ${state}: only what makes sense`, () => {
      const has = containerActions({ ...web, state })
        .filter((action) => action.available)
        .map((action) => action.id.replace('containers.', ''));
      const expected = [...names, ...always, ...(state === 'removing' ? [] : ['rename', 'remove'])];
      assert.deepEqual(has.sort(), expected.sort());
    });
  }

  it('has a plan exactly where the machine changes', () => {
    const reads = containerActions(web).filter((action) => !action.plan);
    assert.deepEqual(
      reads.map((action) => action.id.replace('containers.', '')),
      [
        'logs',
        'shell',
        'exec',
        'attach',
        'inspect',
        'stats',
        'top',
        'openPort',
        'files',
        'diff',
        'export',
        'copyId',
        'copyName',
        'copyIp',
        'copyPid',
        'refresh',
      ],
    );
  });
});

describe('what can be done with the other rows', () => {
  const image: ImageRecord = {
    id: `sha256:${'a'.repeat(64)}`,
    tags: ['r:5000/a:1', 'b:2'],
    digests: [],
    size: 1,
    created: 1,
    labels: {},
  };
  const network: NetworkRecord = {
    id: 'n',
    name: '--evil',
    driver: 'bridge',
    scope: 'local',
    internal: false,
    subnets: [],
    options: {},
    labels: {},
  };
  const volume: VolumeRecord = { name: 'data', driver: 'local', mountpoint: '/x', labels: {} };

  it('an image is removed by its tag', () => {
    assert.equal(lines(imageActions(image, 'b:2'))['images.remove'], 'docker rmi b:2');
  });

  it('an image without a tag is removed by its short id, and has no name to copy', () => {
    const actions = imageActions({ ...image, tags: [] }, image.id);
    assert.equal(lines(actions)['images.remove'], 'docker rmi aaaaaaaaaaaa');
    assert.equal(actions.find((action) => action.id === 'images.copyName')?.available, false);
  });

  it('a network with a leading dash is never read as a flag', () => {
    const naming = Object.entries(lines(networkActions(network))).filter(
      ([id]) => !/\.(create|ports|refresh)$/.test(id),
    );
    for (const [id, line] of naming) assert.match(line, / -- --evil( CONTAINER)?$/, id);
  });

  it('a built-in network cannot be removed', () => {
    for (const name of ['bridge', 'host', 'none']) {
      const remove = networkActions({ ...network, name }).find((action) => action.id === 'networks.remove');
      assert.equal(remove?.available, false);
    }
  });

  it('a volume', () => {
    assert.deepEqual(lines(volumeActions(volume)), {
      'volumes.inspect': 'docker volume inspect data',
      'volumes.files': 'docker run --rm -v data:/volume busybox ls -la /volume',
      'volumes.copyName': "docker volume inspect -f '{{.Name}}' data",
      'volumes.copyMountpoint': "docker volume inspect -f '{{.Mountpoint}}' data",
      'volumes.remove': 'docker volume rm data',
      'volumes.refresh': 'docker volume ls',
    });
  });
});
