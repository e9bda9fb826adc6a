import assert from 'node:assert/strict';
import { type Chain, chainOf, type ChainLink, flat } from '../../../src/core/runtime/chain/chain';
import { chainMermaid } from '../../../src/core/runtime/chain/mermaid';
import { lineage, parseProcesses, type Processes } from '../../../src/core/runtime/chain/processes';
import { linkName } from '../../../src/core/runtime/chain/words';

const web = '411db951cd3dca6cf8ce89d20ff85fa72f25dea376b3377ddc2d39f7436f29de';
const socket = '/run/docker/containerd/containerd.sock';

/** What a lab said: pid, parent, kernel's name, numbers in its namespaces, arguments. */
const recorded: readonly (readonly [number, number, string, string, string])[] = [
  [1, 0, 'tini', '1', '/usr/bin/tini|--|/usr/bin/node|/opt/dist/labSupervisor.js|/root/.cache/labs/51c5da90'],
  [2, 1, 'node', '2', '/usr/bin/node|/opt/dist/labSupervisor.js|/root/.cache/labs/51c5da90'],
  [20, 2, 'dockerd', '20', 'dockerd|--config-file|/run/stevedore/daemon.json|-H|unix:///run/docker.sock'],
  [26, 20, 'containerd', '26', 'containerd|--config|/run/docker/containerd/containerd.toml|--log-level|info'],
  [131, 20, 'docker-proxy', '131', '/usr/sbin/docker-proxy|-proto|tcp|-host-port|18080|-container-ip|172.31.99.2'],
  [132, 20, 'docker-proxy', '132', '/usr/sbin/docker-proxy|-proto|tcp|-host-port|18081|-container-ip|172.31.99.3'],
  [151, 1, 'containerd-shim', '151', `/usr/bin/containerd-shim-runc-v2|-namespace|moby|-id|${web}|-address|${socket}`],
  [171, 151, 'sh', '171\t1', 'sh|-c|sleep 1001 & sleep 1002'],
  [172, 171, 'sleep', '172\t7', 'sleep|1001'],
  [242, 1, 'sleep', '242\t1', 'sleep|2000'],
  [268, 1, 'runc', '268', 'runc|--root|/run/rr|run|front'],
  [281, 268, 'sleep', '281\t1', 'sleep|2000'],
  [305, 1, 'containerd-shim', '305', `/usr/bin/containerd-shim-runc-v2|-namespace|lab|-id|c1|-address|${socket}`],
  [325, 305, 'sleep', '325\t1', 'sleep|3000'],
  [400, 1, 'conmon', '400', '/usr/bin/conmon|--api-version|1|-c|2ec9d5a27314|-r|/usr/bin/runc'],
  [401, 400, 'sleep', '401\t1', 'sleep|1234'],
];

function processesOf(rows = recorded, uid = 0): Processes {
  const status = rows.flatMap(([pid, parent, name, inner]) =>
    [`Name:\t${name}`, `PPid:\t${parent}`, `Uid:\t${uid}\t${uid}\t${uid}\t${uid}`, `NSpid:\t${inner}`].map(
      (line) => `/proc/${pid}/status:${line}`,
    ),
  );
  const lines = rows.flatMap(([pid, , , , argv]) => argv.split('|').map((one) => `/proc/${pid}/cmdline:${one}\0`));
  return parseProcesses(`${status.join('\n')}\n`, lines.join(''), new Map([[0, 'root']]));
}

function chain(pid: number, about: Parameters<typeof chainOf>[2] = {}): Chain {
  return chainOf(processesOf(), pid, about) ?? assert.fail('there is no such process');
}
const drawn = (links: readonly ChainLink[], depth = 0): readonly string[] =>
  links.flatMap((link) => [
    `${' '.repeat(depth)}${linkName(link)} ${link.role} ${link.fate.outcome}`,
    ...drawn(link.children, depth + 1),
  ]);
const linkOf = (of: Chain, pid: number): ChainLink =>
  flat(of.roots).find(({ process }) => process.pid === pid) ?? assert.fail(`${pid} is not in the chain`);

describe('who runs a container', () => {
  it('of docker: the shim is its parent, containerd and dockerd only direct, a published port has its proxy', () => {
    const found = chain(171, { liveRestore: false, addresses: ['172.31.99.2'] });
    assert.deepEqual(drawn(found.roots), [
      'tini init ends',
      ' node lab lives',
      '  dockerd dockerd lives-alone',
      '   containerd containerd lives',
      '   docker-proxy docker-proxy lives',
      ' containerd-shim-runc-v2 shim ends',
      '  sh container ends',
    ]);
    assert.deepEqual(found.directs, [
      { from: 20, to: 26, over: socket },
      { from: 26, to: 151, over: socket },
    ]);
    assert.equal(found.hasDaemon, true);
    assert.match(linkOf(found, 171).fate.text, /the 1 others/);
    assert.match(linkOf(found, 20).fate.text, /containerd that it started.*docker-proxy.*live-restore is off/);
  });

  it('of docker with live-restore: the container goes on in every case', () => {
    assert.match(linkOf(chain(171, { liveRestore: true }), 20).fate.text, /also when dockerd is stopped in order/);
    assert.match(linkOf(chain(171), 20).fate.text, /depends on live-restore/);
  });

  it('of runc that went away: nobody but the first process', () => {
    const found = chain(242);
    assert.deepEqual(drawn(found.roots), ['tini init ends', ' sleep container ends']);
    assert.deepEqual([found.directs, found.hasDaemon], [[], false]);
  });

  it('of runc in the foreground: runc waits', () => {
    assert.deepEqual(drawn(chain(281).roots).slice(1), [' runc runtime lives-alone', '  sleep container ends']);
  });

  it('of another namespace of the same containerd: dockerd has no say', () => {
    assert.deepEqual(chain(325).directs, [{ from: 26, to: 305, over: socket }]);
  });

  it('of podman: conmon and no daemon', () => {
    const found = chain(401);
    assert.deepEqual(drawn(found.roots).slice(1), [' conmon conmon lives-alone', '  sleep container ends']);
    assert.equal(found.hasDaemon, false);
  });

  it('finds the engine’s containerd of the machine by its usual socket', () => {
    const usual = '/run/containerd/containerd.sock';
    const rows: typeof recorded = [
      [1, 0, 'systemd', '1', '/sbin/init'],
      [600, 1, 'containerd', '600', '/usr/bin/containerd'],
      [601, 1, 'containerd', '601', 'containerd|--address=/tmp/private.sock'],
      [700, 1, 'dockerd', '700', `/usr/bin/dockerd|-H|fd://|--containerd=${usual}`],
      [800, 1, 'containerd-shim', '800', `/usr/bin/containerd-shim-runc-v2|-namespace|moby|-id|x|-address|${usual}`],
      [801, 800, 'nginx', '801\t1', 'nginx: master process nginx'],
    ];
    const found = chainOf(processesOf(rows), 801);
    assert.deepEqual(
      found?.directs.map(({ from, to }) => [from, to]),
      [
        [700, 600],
        [600, 800],
      ],
    );
  });

  it('tells engines with the same paths apart by the pid namespaces that they live in', () => {
    const lab = (at: number): typeof recorded => [
      [at, 1, 'tini', `${at}\t1`, 'tini'],
      [at + 1, at, 'dockerd', `${at + 1}\t2`, 'dockerd'],
      [at + 2, at + 1, 'containerd', `${at + 2}\t3`, 'containerd|--config|/run/docker/containerd/containerd.toml'],
      [at + 3, at, 'containerd-shim', `${at + 3}\t4`, `containerd-shim-runc-v2|-namespace|moby|-address|${socket}`],
      [at + 4, at + 3, 'sleep', `${at + 4}\t5\t1`, 'sleep'],
    ];
    const rows: typeof recorded = [[1, 0, 'systemd', '1', '/sbin/init'], ...lab(1000), ...lab(2000)];
    const found = chainOf(processesOf(rows), 2004);
    assert.deepEqual(
      found?.directs.map(({ from, to }) => [from, to]),
      [
        [2001, 2002],
        [2002, 2003],
      ],
    );
  });

  it('says nothing of a process that is gone, and ends where two looks make a ring', () => {
    assert.equal(chainOf(processesOf(), 999), undefined);
    const ring = processesOf([
      [5, 6, 'a', '5', 'a'],
      [6, 5, 'b', '6', 'b'],
    ]);
    assert.equal(lineage(ring, 5).length, 2);
  });

  it('keeps arguments with line ends and empty ones, and shows a user without a name by its number', () => {
    const processes = processesOf([[9, 0, 'x', '9', 'x||a\nb']], 1234);
    assert.deepEqual(processes.get(9)?.argv, ['x', '', 'a\nb']);
    assert.equal(processes.get(9)?.user, '1234');
  });

  it('is copied as Mermaid, with names from outside kept inside of their quotes', () => {
    const text = chainMermaid(chain(171));
    assert.match(text, /^flowchart TD\n/);
    assert.match(text, /p151 --> p171/);
    assert.match(text, /p26 -\. "directs" \.-> p151/);
    const evil = chainOf(processesOf([[7, 0, 'x', '7\t1', '"]; click evil']]), 7) ?? assert.fail();
    assert.match(chainMermaid(evil), /p7\["#34;\]; \(7\)<br>/);
  });
});
