import assert from 'node:assert/strict';
import { bundleRows, type BundlesPicture } from '../../../src/core/rows/bundles';
import type { Row } from '../../../src/core/rows/row';
import type { Bundle } from '../../../src/core/runtime/bundle';
import type { KnownContainer } from '../../../src/core/runtime/listContainers';

const bundle = (change: Partial<Bundle> = {}): Bundle => ({
  ...{ path: '/w/bb8', rootfs: '/w/bb8/rootfs', hasRootfs: true, rootfsOwner: 0, args: ['sh'], terminal: true },
  ...{ hasUserNamespace: false, errors: [], warnings: 0 },
  ...change,
});

const container = (change: Partial<KnownContainer> = {}): KnownContainer => ({
  ...{ id: 'bb8', status: 'running', pid: 77, bundle: '/w/bb8', created: 0, owner: 'root', namespace: '' },
  ...{ ofRoot: true, keeper: 'user', runtime: { program: 'runc' } },
  ...change,
});

const rows = (change: Partial<BundlesPicture>): readonly Row[] =>
  bundleRows({ bundles: [], containers: [], failures: [], rootUnseen: false, ...change });
const told = ({ label, description, context }: Row): readonly string[] => [label, description, context];

describe('the rows of the OCI Bundles view', () => {
  it('join a bundle with its containers, of whatever runtime', () => {
    const containers = [
      container(),
      container({ id: 'other', runtime: { program: 'crun' }, status: 'stopped', pid: 0 }),
    ];
    const [row, ...more] = rows({ bundles: [{ bundle: bundle(), name: 'labs/bb8' }], containers });
    assert.deepEqual(more, []);
    assert.ok(row);
    assert.deepEqual(told(row), ['labs/bb8', 'bb8 running, other stopped', 'bundle']);
    assert.deepEqual(row.children().map(told), [
      ['bb8', 'running · process 77 · runc', 'runtimeContainer.running'],
      ['other', 'stopped · crun', 'runtimeContainer.stopped'],
    ]);
  });

  it('say what is wrong with a bundle, by shape and in words', () => {
    const errors = [{ message: 'no', offset: 0 }];
    const [wrong, bare] = rows({
      bundles: [
        { bundle: bundle({ errors, warnings: 2 }), name: 'a' },
        { bundle: bundle({ path: '/w/b', hasRootfs: false }), name: 'b' },
      ],
    });
    assert.deepEqual([wrong?.description, wrong?.icon.shape], ['1 error, 2 warnings', 'error']);
    assert.deepEqual([bare?.description, bare?.icon.shape, bare?.context], ['no rootfs', 'warning', 'bundle.noRootfs']);
    assert.match(wrong?.spoken ?? '', /OCI bundle, 1 error/);
  });

  it('say that a root file system is not root’s, where that matters, and why', () => {
    const [foreign, mapped] = rows({
      bundles: [
        { bundle: bundle({ rootfsOwner: 1000 }), name: 'a' },
        { bundle: bundle({ path: '/w/b', rootfsOwner: 1000, hasUserNamespace: true }), name: 'b' },
      ],
    });
    assert.deepEqual([foreign?.description, mapped?.description], ["rootfs is not root's", '']);
    const why = foreign?.tooltip().find(([term]) => term === 'Owner of the rootfs')?.[1];
    assert.match(why ?? '', /User 1000 of this machine/);
    assert.equal(mapped?.tooltip().find(([term]) => term === 'Owner of the rootfs')?.[1], '');
  });

  it('show containers whose bundle is elsewhere with it, and those of engines apart and read-only', () => {
    const id = 'f'.repeat(64);
    const [own, docker, podman] = rows({
      containers: [
        container({ bundle: '/elsewhere' }),
        container({ id, keeper: 'docker', namespace: 'moby', bundle: '/run/x' }),
        container({ id: 'p', keeper: 'podman', bundle: '/p' }),
      ],
    });
    assert.deepEqual(own && told(own), ['bb8', 'running · process 77 · runc · /elsewhere', 'runtimeContainer.running']);
    assert.deepEqual(docker && told(docker), ['Containers of Docker', 'moby · 1 · read-only', 'runtimeGroup']);
    assert.deepEqual(
      docker?.children().map(({ label, context }) => [label, context]),
      [['f'.repeat(12), 'runtimeContainer.running.readOnly']],
    );
    assert.equal(podman?.label, 'Containers of Podman');
  });

  it('keep the id of a row when its state changes, and tell root’s and the user’s apart', () => {
    const ids = (change: Partial<KnownContainer>): string | undefined =>
      rows({ containers: [container(change)] })[0]?.id;
    assert.equal(ids({ status: 'running' }), ids({ status: 'paused', pid: 0 }));
    assert.notEqual(ids({ ofRoot: true }), ids({ ofRoot: false }));
    assert.notEqual(ids({}), ids({ runtime: { program: 'runc', root: '/r' } }));
  });

  it('show nothing unseen of what a config or an id says', () => {
    const [row] = rows({ bundles: [{ bundle: bundle(), name: 'a\u001b[2J\u202e' }] });
    assert.doesNotMatch(row?.label ?? '', /[\u001b\u202e]/);
  });

  it('say that a runtime could not be asked, and that root’s are not seen', () => {
    const root = { runtime: { program: 'crun' }, keeper: 'user', namespace: '' } as const;
    const [failure, unseen] = rows({ failures: [{ root, why: 'first\nlast' }], rootUnseen: true });
    assert.deepEqual(failure && told(failure), ['crun could not be asked', 'last', 'runtimeFailure']);
    assert.equal(unseen?.context, 'runtimeUnseen');
  });
});
