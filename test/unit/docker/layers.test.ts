import assert from 'node:assert/strict';
import { type Layers, layerTotals, nextLayers, noLayers } from '../../../src/core/docker/layers';
import { layerLines, layerSummary } from '../../../src/core/docker/layerWords';
import type { TransferMessage } from '../../../src/core/engine/transferMessages';

type Said = readonly [id: string, status: string, current?: number, total?: number];

function after(...said: readonly Said[]): Layers {
  const messages = said.map(([id, status, current = 0, total = 0]): TransferMessage => ({
    id,
    status,
    current,
    total,
  }));
  return messages.reduce(nextLayers, noLayers);
}

describe('the layers of a pull', () => {
  const begun: readonly Said[] = [
    ['latest', 'Pulling from library/busybox'],
    ['a', 'Pulling fs layer'],
    ['b', 'Pulling fs layer'],
    ['c', 'Already exists'],
    ['a', 'Downloading', 300, 1000],
  ];

  it('are counted with what they weigh, as far as it is known', () => {
    const state = after(...begun);
    assert.deepEqual(layerTotals(state), {
      layers: 3,
      finished: 1,
      extracting: 0,
      retrying: 0,
      moved: 300,
      size: 1000,
    });
    assert.equal(layerSummary(state), '1 of 3 layers · 300B of 1kB');
  });

  it('keep what they weigh while they are checked, and count as moved while they are extracted', () => {
    const state = after(
      ...begun,
      ['a', 'Verifying Checksum'],
      ['a', 'Download complete'],
      ['a', 'Extracting', 10, 1000],
    );
    assert.equal(layerTotals(state).moved, 1000);
    assert.equal(layerSummary(state), '1 of 3 layers · 1kB of 1kB · 1 extracting');
  });

  it('end with all of them done, and with what the engine said of the whole', () => {
    const state = after(
      ...begun,
      ['a', 'Pull complete'],
      ['b', 'Pull complete'],
      ['', 'Status: Downloaded newer image for busybox:latest'],
    );
    assert.deepEqual(layerTotals(state), {
      layers: 3,
      finished: 3,
      extracting: 0,
      retrying: 0,
      moved: 1000,
      size: 1000,
    });
    assert.deepEqual(layerLines(state), [
      'a  done  1kB',
      'b  done',
      'c  already there',
      'Status: Downloaded newer image for busybox:latest',
    ]);
  });

  it('that are tried again begin anew', () => {
    const state = after(...begun, ['a', 'Retrying in 5 seconds']);
    assert.deepEqual(layerTotals(state), { layers: 3, finished: 1, extracting: 0, retrying: 1, moved: 0, size: 1000 });
  });

  it('of a push and of an archive are the same', () => {
    const pushed = after(
      ['a', 'Preparing'],
      ['b', 'Preparing'],
      ['a', 'Pushing', 5, 10],
      ['b', 'Layer already exists'],
      ['a', 'Pushed'],
    );
    assert.equal(layerTotals(pushed).finished, 2);
    assert.equal(layerTotals(after(['a', 'Loading layer', 5, 10])).finished, 0);
    assert.equal(layerTotals(after(['a', 'Loading layer', 10, 10])).finished, 1);
  });

  it('never make the summary larger than it is, whatever an engine sends', () => {
    const state = after(['a', 'Downloading', 50, -1], ['\u202ea\n', 'Downloading', 5, 10], ['x', 'Something new']);
    assert.equal(layerTotals(state).layers, 2);
    assert.doesNotMatch(layerLines(state).join(''), /[\u202e\n]/);
  });

  it('do not change the state that was there before', () => {
    const before = after(...begun);
    const kept = JSON.stringify([...before.layers]);
    nextLayers(before, { id: 'a', status: 'Pull complete', current: 0, total: 0 });
    assert.equal(JSON.stringify([...before.layers]), kept);
  });
});
