import assert from 'node:assert/strict';
import type { Files } from '../../../../src/core/oci/disk/files';
import { readDiskFacts } from '../../../../src/core/oci/disk/readDiskFacts';
import { documentLinks } from '../../../../src/server/links/documentLinks';
import { marked } from '../../oci/mark';
import { askedFor } from '../asked';

const programs = ['/b/rootfs/bin/sh', '/b/rootfs/usr/bin/x y', '/usr/bin/hook', '/etc/passwd', '/b/rootfs/etc/passwd'];
const folders = ['/b', '/b/rootfs', '/b/rootfs/data', '/b/shared', '/srv', '/b/ctrl\u0007'];
const symlinks: Readonly<Record<string, string>> = { '/b/rootfs/out': '/etc', '/b/rootfs/up': '../../../../etc' };

const files: Files = {
  fact: (path) => {
    const is = programs.includes(path) ? 'file' : folders.includes(path) ? 'directory' : 'absent';
    return Promise.resolve(path === '/run/a.sock' ? { is: 'other' } : { is, executable: true });
  },
  link: (path) => Promise.resolve(symlinks[path]),
  text: () => Promise.resolve(undefined),
};

/** Where the links of a text lead, with what they are drawn under. */
async function links(text: string, bundle = '/b') {
  const { root } = askedFor(text);
  const disk = root && (await readDiskFacts(root, bundle, files));
  const asked = askedFor(text, { bundle, ...(disk && { disk }) });
  return documentLinks(asked).map(({ range, target, tooltip }) => ({
    span: { start: asked.document.offsetAt(range.start), end: asked.document.offsetAt(range.end) },
    target,
    tooltip,
  }));
}

const inside = (rest: string) => `{ "root": { "path": "rootfs" }, ${rest} }`;
const host = 'Open on this host';
const container = 'Open in the root file system';

const linked: readonly (readonly [what: string, text: string, target: string, tooltip: string])[] = [
  ['root.path', '{ "root": { "path": "$0rootfs$0" } }', 'file:///b/rootfs/', host],
  ['root.path, with CRLF', '{\r\n"root": {\r\n"path": "$0/b/rootfs$0" } }', 'file:///b/rootfs/', host],
  ['a hook', '{ "hooks": { "poststop": [{ "path": "$0/usr/bin/hook$0" }] } }', 'file:///usr/bin/hook', host],
  ['a bind', '{ "mounts": [{ "type": "bind", "source": "$0/srv$0" }] }', 'file:///srv/', host],
  ['a relative bind', '{ "mounts": [{ "options": ["rbind"], "source": "$0shared$0" }] }', 'file:///b/shared/', host],
  ['a text that breaks off', '{ "root": { "path": "$0rootfs$0" }, "mounts": [', 'file:///b/rootfs/', host],
];

const linkedInside: readonly (readonly [what: string, text: string, target: string])[] = [
  ['the program, through PATH', '"process": { "args": ["$0sh$0"] }', 'file:///b/rootfs/bin/sh'],
  ['a program with a blank', '"process": { "args": ["$0/usr/bin/x y$0"] }', 'file:///b/rootfs/usr/bin/x%20y'],
  ['the working directory', '"process": { "cwd": "$0/data$0" }', 'file:///b/rootfs/data/'],
  ['a mount point', '"mounts": [{ "destination": "$0/data$0" }]', 'file:///b/rootfs/data/'],
  ['a hook of the container', '"hooks": { "startContainer": [{ "path": "$0/bin/sh$0" }] }', 'file:///b/rootfs/bin/sh'],
  ['.. that stays inside', '"process": { "args": ["$0/../../etc/passwd$0"] }', 'file:///b/rootfs/etc/passwd'],
  ['an absolute symbolic link', '"process": { "args": ["$0/out/passwd$0"] }', 'file:///b/rootfs/etc/passwd'],
  ['a symbolic link upwards', '"process": { "args": ["$0/up/passwd$0"] }', 'file:///b/rootfs/etc/passwd'],
];

const unlinked: Readonly<Record<string, string>> = {
  'an empty document': '',
  'a list': '["/etc/passwd"]',
  'what is not there': '{ "root": { "path": "absent" } }',
  'an empty path': '{ "root": { "path": "" } }',
  'a socket': '{ "mounts": [{ "type": "bind", "source": "/run/a.sock" }] }',
  NUL: '{ "hooks": { "poststop": [{ "path": "/usr/bin/hook\\u0000" }] } }',
  'a control character': '{ "mounts": [{ "type": "bind", "source": "ctrl\\u0007" }] }',
  'a relative hook': '{ "hooks": { "poststop": [{ "path": "rootfs/bin/sh" }] } }',
  'a source that is no path': '{ "mounts": [{ "type": "tmpfs", "source": "/srv" }] }',
  'a key of objects in JavaScript': '{ "__proto__": { "path": "rootfs" }, "root": { "__proto__": "rootfs" } }',
  'another type': '{ "root": { "path": ["rootfs"] }, "mounts": {}, "hooks": [], "process": { "args": "sh" } }',
};

describe('links of a config', () => {
  for (const [what, text, target, tooltip] of linked)
    it(`lead from ${what}`, async () => {
      const { text: plain, span } = marked(text);
      assert.deepEqual(await links(plain), [{ span, target, tooltip }]);
    });

  for (const [what, text, target] of linkedInside)
    it(`lead into the root file system from ${what}`, async () => {
      const { text: plain, span } = marked(inside(text));
      const [, ...others] = await links(plain);
      assert.deepEqual(others, [{ span, target, tooltip: container }]);
    });

  for (const [what, text] of Object.entries(unlinked))
    it(`are none for ${what}`, async () => assert.deepEqual(await links(text), []));

  it('are none before the disk was read, and none in profiles of Docker', () => {
    const text = '{ "root": { "path": "rootfs" } }';
    assert.deepEqual(documentLinks(askedFor(text, { bundle: '/b' })), []);
    const disk = { paths: new Map(), root: { is: 'directory' } } as const;
    assert.equal(documentLinks(askedFor(text, { bundle: '/b', disk })).length, 1);
    assert.deepEqual(documentLinks(askedFor(text, { bundle: '/b', disk, kind: 'dockerSeccomp' })), []);
  });
});
