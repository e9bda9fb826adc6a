import assert from 'node:assert/strict';
import type { Holdings } from '../../../../src/core/docker/line/lookUp';
import { linePlans } from '../../../../src/core/docker/line/linePlans';
import { readLine } from '../../../../src/core/docker/line/readLine';
import { planLines } from '../../../../src/core/plan/render/lines';
import { judge } from '../../../../src/features/dockerLine/judge';
import { network } from '../../rows/fixtures';
import { container } from '../../store/fakeEngine';

const id = (digit: string) => digit.repeat(64);
const image = { id: `sha256:${id('c')}`, tags: ['busybox:latest'], digests: [], size: 1, created: 1, labels: {} };
const holdings: Holdings = {
  containers: [container(id('a'), { name: 'web' }), container(id('b'), { name: 'db' })],
  images: [image],
  networks: [network({ id: id('d'), name: 'net' })],
  volumes: [{ name: 'data', driver: 'local', mountpoint: '', labels: {} }],
};

/** The lines of the plans that a line makes. */
function done(line: string): readonly string[] | string {
  const meaning = readLine(line);
  if (meaning.kind !== 'change') return meaning.kind;
  const found = linePlans(meaning.change, holdings, '1.42');
  return 'plans' in found ? found.plans.flatMap((plan) => planLines(plan)) : found.refused.join(' ');
}

describe('the plans of a docker line', () => {
  const cases: readonly (readonly [string, readonly string[] | string])[] = [
    ['docker start web', ['docker start web']],
    ['docker stop -t 3 web db', ['docker stop -t 3 web', 'docker stop -t 3 db']],
    ['docker restart aaaa', ['docker restart web']],
    ['docker kill -s HUP db', ['docker kill -s HUP db']],
    ['docker pause web', ['docker pause web']],
    ['docker unpause web', ['docker unpause web']],
    ['docker rename web www', ['docker rename web www']],
    ['docker rm -fv web', ['docker rm -f -v web']],
    ['docker rmi busybox', ['docker rmi busybox:latest']],
    ['docker rmi -f cccc', ['docker rmi -f cccccccccccc']],
    ['docker tag busybox me/a1', ['docker tag busybox me/a1:latest']],
    ['docker commit web', ['docker commit web']],
    ['docker commit -a me -m "it works" web me/a1:2', ["docker commit -m 'it works' -a me web me/a1:2"]],
    [
      'docker commit -c \'CMD ["sh"]\' --pause=false web a',
      ['docker commit -c \'CMD ["sh"]\' --pause=false web a:latest'],
    ],
    ['docker network create yard', ['docker network create yard']],
    [
      'docker network create --internal -d macvlan --subnet 10.9.0.0/24,fd00::/64 --gateway 10.9.0.1 -o parent=eth0 --label a=b yard',
      [
        'docker network create -d macvlan --subnet 10.9.0.0/24 --gateway 10.9.0.1 --subnet fd00::/64 --internal -o parent=eth0 --label a=b yard',
      ],
    ],
    ['docker network connect --alias a net web', ['docker network connect --alias a net web']],
    [
      'docker network connect --ip6 fd00::9 --ip 10.9.0.9 net db',
      ['docker network connect --ip 10.9.0.9 --ip6 fd00::9 net db'],
    ],
    ['docker network disconnect net web', ['docker network disconnect net web']],
    ['docker network disconnect -f net gone', ['docker network disconnect -f net gone']],
    ['docker volume create', ['docker volume create']],
    [
      'docker volume create --opt type=tmpfs --label a=b --driver local cache',
      ['docker volume create -o type=tmpfs --label a=b cache'],
    ],
    ['docker volume rm data', ['docker volume rm data']],
    ['docker container prune', ['docker container prune -f']],
    ['docker image prune -a', ['docker image prune -f -a']],
    ['docker network prune', ['docker network prune -f']],
    ['docker volume prune -a', ['docker volume prune -f -a']],
    ['docker rm web gone', 'There is no container gone.'],
    ['docker rmi nginx alpine', 'There is no image nginx here. There is no image alpine here.'],
    ['docker network rm web', 'There is no network web.'],
    ['docker volume rm web', 'There is no volume web.'],
    ['docker rename web -x', '-x is no name for a container.'],
    ['docker commit gone a', 'There is no container gone.'],
    ['docker commit web A', 'A: The name of an image has no upper-case letters; its tag may.'],
    ['docker network create net', 'There is a network net already: choose another name, or remove that one.'],
    ['docker network connect yard web', 'There is no network yard.'],
    ['docker network disconnect net gone', 'There is no container gone.'],
    ['docker volume create a/b', 'a/b is no name for a volume.'],
  ];
  for (const [line, expected] of cases) {
    it(`${line} → ${String(expected)}`, () => {
      assert.deepEqual(done(line.replace('web -x', 'web -- -x')), expected);
    });
  }
});

describe('what is said while a docker line is typed', () => {
  const said = (line: string) => judge(readLine(line), holdings);

  it('names what is not there, before it is run', () => {
    assert.equal(said('docker rm gone')?.weight, 'error');
    assert.match(said('docker rm gone')?.text ?? '', /gone/);
  });

  it('says that a name is taken, before it is run', () => {
    assert.equal(said('docker run -d --name web busybox')?.weight, 'error');
    assert.equal(said('docker run -d --name other busybox')?.weight, 'note');
  });

  it('says everything that is wrong with a line, and not only the first', () => {
    const text = said('docker run -d --name web --cpus many --net nowhere -p 80:x busybox')?.text ?? '';
    for (const about of [/container web already/, /many/, /nowhere/, /80:x/]) assert.match(text, about);
    assert.match(said('docker rm one web two')?.text ?? '', /one.*two/);
    assert.match(said('docker rm --forse --volums web')?.text ?? '', /--force\?.*--volumes\?/);
  });

  it('holds a line against the machine of the engine', () => {
    const small = { ...holdings, capacity: { cpus: 2, memory: 2 ** 30 } };
    const machine = (line: string) => judge(readLine(line), small);
    assert.equal(machine('docker run -d --cpus 4 busybox')?.weight, 'error');
    assert.equal(machine('docker run -d --cpuset-cpus 1 busybox')?.weight, 'note');
    assert.equal(machine('docker run -d --cpuset-cpus 2 busybox')?.weight, 'error');
    assert.match(machine('docker run -d -m 2g busybox')?.text ?? '', /1GiB/);
  });

  it('says of networks what their forms say', () => {
    const subnets = [{ subnet: '10.9.0.0/24', gateway: '10.9.0.1' }];
    const there = { ...holdings, networks: [network({ id: id('d'), name: 'net', subnets })] };
    const ofNetwork = (line: string) => judge(readLine(line), there);
    assert.match(ofNetwork('docker network create --subnet 10.9.0.0/25 yard')?.text ?? '', /overlaps network net/);
    assert.match(
      ofNetwork('docker network create --subnet 10.8.0.0/24 --gateway 10.7.0.1 host')?.text ?? '',
      /host.*10\.7\.0\.1/,
    );
    assert.equal(ofNetwork("docker network create --label 'a=b c' --subnet 10.8.0.0/24 yard")?.weight, 'note');
    assert.match(ofNetwork('docker network connect --ip 10.8.0.9 net web')?.text ?? '', /outside of 10\.9\.0\.0\/24/);
    assert.match(ofNetwork('docker network connect --ip 10.9.0.1 net web')?.text ?? '', /in use: the gateway/);
    assert.equal(ofNetwork('docker network connect --ip 10.9.0.9 net web')?.weight, 'note');
  });

  it('names what a view would look for in vain', () => {
    for (const line of [
      'docker logs gone',
      'docker top gone',
      'docker exec gone id',
      'docker history gone',
      'docker push gone',
    ])
      assert.match(said(line)?.text ?? '', /^There is no .*gone/, line);
    for (const line of ['docker pull A', 'docker build -t A .', 'docker tag busybox A', 'docker commit web A'])
      assert.match(said(line)?.text ?? '', /^A: .*upper-case/, line);
  });

  it('warns of an endless program in the background', () => {
    const course = 'docker run --rm --name c1 --cpuset-cpus="1" --cpus="0.2"  -itd  busybox  yes';
    assert.equal(said(course)?.weight, 'warning');
    assert.match(said(course)?.text ?? '', /max-size/);
  });

  it('says that a line goes to a terminal and is not run', () => {
    for (const line of ['docker run -e HOME busybox', 'docker compose up', 'docker run -d -v $(pwd):/a busybox']) {
      assert.match(said(line)?.text ?? '', /terminal and not run/, line);
    }
  });
});
