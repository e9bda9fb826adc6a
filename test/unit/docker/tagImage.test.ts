import assert from 'node:assert/strict';
import { imageActions, savedAs } from '../../../src/core/docker/imageActions';
import { tagImage } from '../../../src/core/docker/imagePlans';
import type { ImageRecord } from '../../../src/core/engine/records';

const image = (id: string, ...tags: readonly string[]): ImageRecord => ({
  id: `sha256:${id.repeat(64)}`,
  tags,
  digests: [],
  size: 1,
  created: 1,
  labels: {},
});
const [a, b] = [image('a', 'a:1'), image('b', 'b:1', 'b:2')];

describe('a new tag', () => {
  it('is taken away again when it is taken back', () => {
    const plan = tagImage(a, { name: 'a:1', reference: 'new:1' });
    const [step] = plan.steps;
    assert.deepEqual(step?.undo, { op: 'image.remove', image: { id: a.id, name: 'new:1' }, force: false });
    assert.equal(plan.destroys, undefined);
  });

  it('that another image had goes back there, and is asked about only where it was its last', () => {
    const moved = tagImage(a, { name: 'a:1', reference: 'b:1', holder: b });
    assert.deepEqual(moved.steps[0]?.undo, { op: 'image.tag', image: { id: b.id, name: b.id }, reference: 'b:1' });
    assert.equal(moved.destroys, undefined);
    const last = tagImage(b, { name: 'b:1', reference: 'a:1', holder: a });
    assert.match(last.destroys?.goes ?? '', /image a{12} has no tag any more/);
  });

  it('that the image has already is none to be taken away', () => {
    assert.equal(tagImage(a, { name: 'a:1', reference: 'a:1', holder: a }).steps[0]?.undo, undefined);
  });
});

describe('what can be done with an image', () => {
  const lines = (record: ImageRecord, reference?: string): Record<string, string> =>
    Object.fromEntries(imageActions(record, reference).map(({ id, lines: all }) => [id, all.join('\n')]));

  it('has a line for each, with the registry that its name says', () => {
    const found = lines(image('c', 'r.example:5000/x/a:1'), 'r.example:5000/x/a:1');
    assert.equal(found['images.push'], 'docker push r.example:5000/x/a:1');
    assert.equal(found['images.pullAgain'], 'docker pull r.example:5000/x/a:1');
    assert.equal(found['images.tag'], 'docker tag r.example:5000/x/a:1 new-name:tag');
    assert.equal(found['images.save'], 'docker save -o r.example_5000_x_a_1.tar r.example:5000/x/a:1');
    assert.equal(found['images.history'], 'docker history --no-trunc r.example:5000/x/a:1');
    assert.equal(found['registry.signIn'], 'docker login r.example:5000');
    assert.equal(found['registry.signOut'], 'docker logout r.example:5000');
  });

  it('is signed in to Docker Hub without a name', () => {
    assert.equal(lines(image('c', 'me/a1:latest'), 'me/a1:latest')['registry.signIn'], 'docker login');
  });

  it('cannot be pushed without a tag', () => {
    const push = imageActions(image('c')).find(({ id }) => id === 'images.push');
    assert.equal(push?.available, false);
  });

  it('is saved under a name that every disk takes', () => {
    assert.equal(savedAs('../../etc/passwd:1'), '_.._etc_passwd_1.tar');
    assert.equal(savedAs('a/b@sha256:00'), 'a_b_sha256_00.tar');
  });
});
