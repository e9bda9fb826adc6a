import assert from 'node:assert/strict';
import type { ImageRecord, MountRecord } from '../../../src/core/engine/records';
import { killContainer, renameContainer } from '../../../src/core/docker/containerPlans';
import { removeImage } from '../../../src/core/docker/imagePlans';
import { pruneContainers, removeContainer } from '../../../src/core/docker/removeContainer';
import { pruneVolumes } from '../../../src/core/docker/volumePlans';
import { container } from '../store/fakeEngine';

const mount = (name: string): MountRecord => ({ type: 'volume', name, source: '', destination: '/d', readOnly: false });

describe('what a plan says that it destroys', () => {
  const web = container('a', { name: 'web1', state: 'exited', mounts: [mount('0'.repeat(64)), mount('data')] });

  it('a container with its anonymous volumes: those go, named ones and the image stay', () => {
    const { destroys } = removeContainer(web, { force: false, volumes: true });
    assert.deepEqual(destroys, {
      goes: 'Removes container web1 with what was written in it. Its anonymous volumes go too (1).',
      stays: 'Image busybox stays, and volumes (1).',
    });
  });

  it('a container without them: all volumes stay', () => {
    const { destroys } = removeContainer(web, { force: false, volumes: false });
    assert.deepEqual(destroys, {
      goes: 'Removes container web1 with what was written in it.',
      stays: 'Image busybox stays, and volumes (2).',
    });
  });

  it('a running one is killed, and the plan says so', () => {
    assert.match(
      removeContainer(container('a'), { force: true, volumes: false }).destroys?.goes ?? '',
      /^Kills and removes/,
    );
  });

  it('one of several tags: the image stays', () => {
    const image: ImageRecord = { id: 'sha256:a', tags: ['a:1', 'a:2'], digests: [], size: 1, created: 1, labels: {} };
    assert.deepEqual(removeImage(image, { reference: 'a:1', force: false }).destroys, {
      goes: 'Removes the tag a:1.',
      stays: 'The image stays under its other tags (1).',
    });
    assert.match(
      removeImage({ ...image, tags: ['a:1'] }, { reference: 'a:1', force: false }).destroys?.goes ?? '',
      /^Removes image a:1/,
    );
  });

  it('a prune of containers names them, the first ten', () => {
    const goes = pruneContainers(Array.from({ length: 12 }, (_, n) => container(`${n}`))).destroys?.goes ?? '';
    assert.match(goes, /name-9, and 2 more\.$/);
  });

  it('an old engine prunes named volumes too: the plan says so, and its line has no -a', () => {
    const plan = pruneVolumes({ all: false, api: '1.41' });
    assert.match(plan.destroys?.goes ?? '', /named ones too/);
    assert.deepEqual(plan.steps[0]?.kind === 'engine-call' && plan.steps[0].call, { op: 'volume.prune', all: false });
    assert.match(pruneVolumes({ all: false, api: '1.42' }).destroys?.stays ?? '', /Named volumes stay/);
  });
});

describe('what a plan asks afterwards', () => {
  it('only KILL is sure to end a container', () => {
    const probed = (signal: string): boolean => killContainer(container('a'), { signal }).steps[0]?.probe !== undefined;
    assert.deepEqual([probed('KILL'), probed('sigkill'), probed('HUP'), probed('TERM')], [true, true, false, false]);
  });

  it('a rename can be taken back by the new name', () => {
    const [step] = renameContainer(container('a', { name: 'old' }), { newName: 'new' }).steps;
    assert.deepEqual(step?.undo, { op: 'container.rename', container: { id: 'a', name: 'new' }, newName: 'old' });
  });
});
