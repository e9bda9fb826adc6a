import assert from 'node:assert/strict';
import { type Acted, demonstrate, isAsForetold } from '../../../src/core/demonstration/demonstrate';
import { demonstrationMarkdown } from '../../../src/core/demonstration/markdown';
import type { Watched } from '../../../src/core/demonstration/watched';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { labHost } from '../../../src/core/host/lab/labHost';
import { isClean } from '../../../src/core/host/lab/receipt';
import { createLocalHost } from '../../../src/core/host/localHost';
import { ownLab, type TestLab } from '../../harness/ownLab';

const machine = createLocalHost();

describe('the demonstration of who lives on', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  let watched: readonly Watched[] = [];
  let acted: readonly Acted[] = [];

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, machine, { deadline: 30_000 });
    const { id, shared } = lab.lab;
    const theatre = {
      ...{ id, shared, engine, runtime: 'runc', host: labHost(lab.lab, machine) },
      engineDoes: (action: Parameters<typeof lab.lab.engine>[0]) => lab.lab.engine(action),
    };
    const telling = {
      onMade: (made: readonly Watched[]) => (watched = made),
      onAct: () => undefined,
      onActed: () => undefined,
    };
    acted = await demonstrate(theatre, telling, new AbortController().signal);
  });
  after(async () => {
    engine.dispose();
    const receipt = await lab.stop();
    assert.ok(isClean(receipt));
  });

  const livesAfter = (at: number): readonly boolean[] => acted[at]?.fared.map(({ seen }) => seen.lives) ?? [];

  it('makes a container by docker, one by containerd, one by the runtime alone', () => {
    assert.deepEqual(
      watched.map(({ maker }) => maker),
      ['docker', 'containerd', 'runc'],
    );
  });

  it('sees all of them live when dockerd is killed, and docker’s end when the next dockerd starts', () => {
    assert.deepEqual(
      [livesAfter(0), livesAfter(1)],
      [
        [true, true, true],
        [false, true, true],
      ],
    );
  });

  it('sees dockerd take its containers along when it is stopped in order, and no others', () => {
    assert.deepEqual(livesAfter(2), [false, true, true]);
  });

  it('sees all of them live when containerd is killed, and docker’s end with its shim', () => {
    assert.deepEqual(
      [livesAfter(3), livesAfter(4)],
      [
        [true, true, true],
        [false, true, true],
      ],
    );
  });

  it('finds everything as the chains of the containers foretold it', () => {
    const otherwise = acted.flatMap(({ what, fared }) => fared.filter((one) => !isAsForetold(one)).map(() => what));
    assert.deepEqual(otherwise, []);
  });

  it('shows as evidence which processes a container hangs from', () => {
    const parents = acted[0]?.fared.map(({ seen }) => seen.parents) ?? [];
    assert.match(parents[0] ?? '', /^sleep \(\d+\) ← containerd-shim\S* \(\d+\) ← /);
    assert.match(parents[1] ?? '', /^sleep \(\d+\) ← containerd-shim\S* \(\d+\) ← /);
    assert.match(parents[2] ?? '', /^sleep \(\d+\) ← (?!containerd-shim)/);
    assert.match(
      demonstrationMarkdown({ watched, acted }),
      /\| dockerd is killed \| ✔ lives on \| ✔ lives on \| ✔ lives on \|/,
    );
  });
});
