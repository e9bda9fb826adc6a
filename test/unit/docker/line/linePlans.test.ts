import assert from 'node:assert/strict';
import type { Holdings } from '../../../../src/core/docker/line/lookUp';
import { linePlans } from '../../../../src/core/docker/line/linePlans';
import { readLine } from '../../../../src/core/docker/line/readLine';
import { planLines } from '../../../../src/core/plan/render/lines';
import { judge } from '../../../../src/features/dockerLine/judge';
import { container } from '../../store/fakeEngine';

const id = (digit: string) => digit.repeat(64);
const image = { id: `sha256:${id('c')}`, tags: ['busybox:latest'], digests: [], size: 1, created: 1, labels: {} };
const holdings: Holdings = {
  containers: [container(id('a'), { name: 'web' }), container(id('b'), { name: 'db' })],
  images: [image],
  networks: [],
  volumes: [{ name: 'data', driver: 'local', mountpoint: '', labels: {} }],
};

/** The lines of the plans that a line makes. */
function done(line: string): readonly string[] | string {
  const meaning = readLine(line);
  if (meaning.kind !== 'change') return meaning.kind;
  const found = linePlans(meaning.change, holdings, '1.42');
  return 'plans' in found ? found.plans.flatMap((plan) => planLines(plan)) : found.missing;
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
    ['docker tag busybox me/a1', ['docker tag busybox me/a1']],
    ['docker volume rm data', ['docker volume rm data']],
    ['docker container prune', ['docker container prune -f']],
    ['docker image prune -a', ['docker image prune -f -a']],
    ['docker network prune', ['docker network prune -f']],
    ['docker volume prune -a', ['docker volume prune -f -a']],
    ['docker rm web gone', 'gone'],
    ['docker rmi nginx', 'nginx'],
    ['docker network rm web', 'web'],
    ['docker volume rm web', 'web'],
    ['docker rename web -x', '-x'],
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

  it('warns of an endless program in the background', () => {
    const course = 'docker run --rm --name c1 --cpuset-cpus="1" --cpus="0.2"  -itd  busybox  yes';
    assert.equal(said(course)?.weight, 'warning');
    assert.match(said(course)?.text ?? '', /max-size/);
  });

  it('says that a line goes to a terminal and is not run', () => {
    for (const line of ['docker run busybox', 'docker compose up', 'docker run -d -v $(pwd):/a busybox']) {
      assert.match(said(line)?.text ?? '', /terminal and not run/, line);
    }
  });
});
