import assert from 'node:assert/strict';
import { type CompletionItem, InsertReplaceEdit, InsertTextFormat } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { config } from '../../../../src/core/oci/catalogue/config';
import type { ObjectShape, Shape } from '../../../../src/core/oci/catalogue/model';
import type { Files } from '../../../../src/core/oci/disk/files';
import type { Folders } from '../../../../src/core/oci/disk/folders';
import type { Value } from '../../../../src/core/oci/syntax/value';
import { complete } from '../../../../src/server/completion/complete';
import { marked } from '../../oci/mark';
import { askedFor } from '../asked';

/** Folders by their paths, their own names with a slash; symbolic links by theirs. */
function diskOf(folders: Readonly<Record<string, readonly string[]>>, links: Readonly<Record<string, string>> = {}) {
  const disk: Files & Folders = {
    fact: () => Promise.resolve({ is: 'unknown' }),
    link: (path) => Promise.resolve(links[path]),
    text: () => Promise.resolve(undefined),
    list: (path) => {
      const names = folders[path.replace(/(.)\/$/, '$1')] ?? [];
      return Promise.resolve(names.map((name) => ({ name: name.replace(/\/$/, ''), isFolder: name.endsWith('/') })));
    },
  };
  return disk;
}

const nothing = diskOf({});

/** A text that has to be JSON. */
function parseConfigValue(text: string): Value {
  const { root, config: parsed } = askedFor(text);
  assert.ok(root && parsed.errors.length === 0, text);
  return root;
}

async function at(text: string, options: Parameters<typeof askedFor>[1] & { readonly disk2?: Files & Folders } = {}) {
  const { text: plain, span } = marked(text);
  return complete(askedFor(plain, options), span.start, options.disk2 ?? nothing);
}

const labels = (items: readonly CompletionItem[]): readonly string[] =>
  items
    .toSorted((one, other) => ((one.sortText ?? one.label) < (other.sortText ?? other.label) ? -1 : 1))
    .map(({ label }) => label);

/** The text after a proposal was taken; the stops of its snippet are as if one typed past them. */
async function taken(text: string, label: string, options: Parameters<typeof at>[1] = {}): Promise<string> {
  const item = (await at(text, options)).find((one) => one.label === label);
  assert.ok(item?.textEdit, `${label} is not offered`);
  assert.ok(!InsertReplaceEdit.is(item.textEdit));
  const { newText, range } = item.textEdit;
  const plain =
    item.insertTextFormat === InsertTextFormat.Snippet
      ? newText
          .replace(/(?<!\\)\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
          .replace(/(?<!\\)\$\d+/g, '')
          .replace(/\\([\\$}])/g, '$1')
      : newText;
  const document = TextDocument.create('file:///config.json', 'json', 1, marked(text).text);
  return TextDocument.applyEdits(document, [{ range, newText: plain }]);
}

describe('keys of a config', () => {
  it('stands before what VS Code proposes from the words of the document, in keys and in values', async () => {
    const keys = await at('{ "ociVersion": "1.0.2", "mounts": [{ "$0" }] }');
    const values = await at('{ "ociVersion": "1.0.2", "linux": { "namespaces": [{ "type": "$0" }] } }');
    assert.ok(keys.length > 0 && values.length > 0);
    for (const { label, sortText } of [...keys, ...values]) assert.ok((sortText ?? label) < '"bind"', label);
  });

  it('come with those first that have to be there, without those that are', async () => {
    const found = labels(await at('{"ociVersion":"1.0.2","process":{"args":["sh"],$0},"linux":{}}'));
    assert.equal(found[0], 'cwd');
    assert.ok(found.includes('env'));
    assert.ok(!found.includes('args'));
  });

  it('leave out what belongs to another platform, and what is gone in the version of the config', async () => {
    const linux = labels(await at('{"ociVersion":"1.0.2","linux":{},"process":{$0}}'));
    assert.ok(!linux.includes('commandLine'));
    const gone = (version: string) => at(`{"ociVersion":"${version}","linux":{"intelRdt":{$0}}}`);
    assert.ok(labels(await gone('1.2.0')).includes('enableCMT'));
    assert.ok(!labels(await gone('1.3.0')).includes('enableCMT'));
    const windows = labels(await at('{"ociVersion":"1.0.2","windows":{},"process":{$0}}'));
    assert.ok(windows.includes('commandLine'));
    assert.ok(!windows.includes('capabilities'));
  });

  const cases: readonly (readonly [string, string, string, string])[] = [
    ['between braces', '{"process":{$0}}', 'cwd', '{"process":{"cwd": "/"}}'],
    ['half a word without quotes', '{"process":{\n  cw$0\n}}', 'cwd', '{"process":{\n  "cwd": "/"\n}}'],
    ['half a word in quotes', '{"process":{"cw$0"}}', 'cwd', '{"process":{"cwd": "/"}}'],
    ['a quote that is not closed', '{"process":{\n  "cw$0\n}}', 'cwd', '{"process":{\n  "cwd": "/"\n}}'],
    ['before another key', '{"process":{$0 "args":[]}}', 'cwd', '{"process":{"cwd": "/", "args":[]}}'],
    ['in the place of another key, whose value stays', '{"process":{"cw$0":"/x"}}', 'cwd', '{"process":{"cwd":"/x"}}'],
    ['after CRLF', '{"process":{\r\n  "cw$0"\r\n}}', 'cwd', '{"process":{\r\n  "cwd": "/"\r\n}}'],
    ['a text that ends there', '{"process":{"cw$0', 'cwd', '{"process":{"cwd": "/"'],
  ];
  for (const [where, text, key, after] of cases)
    it(`are written right ${where}`, async () => assert.equal(await taken(text, key), after));

  it('are there for every object of the catalogue, each described', async () => {
    const seen = new Set<ObjectShape>();
    const visit = async (shape: Shape, open: string, close: string): Promise<void> => {
      if (shape.is === 'array') return visit(shape.of, `${open}[`, `]${close}`);
      if (shape.is === 'map') return visit(shape.of, `${open}{"k":`, `}${close}`);
      if (shape.is !== 'object' || seen.has(shape)) return;
      seen.add(shape);
      const found = await at(`${open}{$0}${close}`);
      const offered = new Set(found.map(({ label }) => label));
      for (const [key, field] of Object.entries(shape.fields)) {
        const fits = field.until === undefined && (!field.platforms || field.platforms.includes('linux'));
        if (fits && !/^\{"(?:windows|vm|solaris|zos|freebsd)"/.test(open))
          assert.ok(offered.has(key), `${shape.name}.${key}`);
        await visit(field.shape, `${open}{${JSON.stringify(key)}:`, `}${close}`);
      }
      for (const { documentation, label } of found) assert.ok(documentation, label);
    };
    await visit(config, '', '');
    assert.ok(seen.size > 60, String(seen.size));
  });

  it('of maps are the usual ones: sysctls, cgroup v2 files, annotations', async () => {
    assert.ok(labels(await at('{"linux":{"sysctl":{$0}}}')).includes('net.ipv4.ip_forward'));
    assert.ok(labels(await at('{"linux":{"resources":{"unified":{$0}}}}')).includes('memory.high'));
    assert.ok((await at('{"annotations":{$0}}')).length > 5);
  });
});

describe('values of a config', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['capabilities', '{"process":{"capabilities":{"bounding":["$0"]}}}', 'CAP_NET_ADMIN'],
    ['limits', '{"process":{"rlimits":[{"type":$0}]}}', 'RLIMIT_NOFILE'],
    ['types of mounts', '{"mounts":[{"type":"$0"}]}', 'tmpfs'],
    ['options of mounts', '{"mounts":[{"type":"tmpfs","options":[$0]}]}', 'nosuid'],
    ['namespaces', '{"linux":{"namespaces":[{"type":"$0"}]}}', 'network'],
    ['system calls', '{"linux":{"seccomp":{"syscalls":[{"names":["$0"]}]}}}', 'ptrace'],
    ['actions', '{"linux":{"seccomp":{"defaultAction":$0}}}', 'SCMP_ACT_ERRNO'],
    ['architectures', '{"linux":{"seccomp":{"architectures":["$0"]}}}', 'SCMP_ARCH_X86_64'],
    ['truth', '{"root":{"readonly":$0}}', 'true'],
    ['propagation', '{"linux":{"rootfsPropagation":"$0"}}', 'rslave'],
  ];
  for (const [what, text, label] of cases)
    it(`offers ${what}`, async () => assert.ok(labels(await at(text)).includes(label)));

  const edits: readonly (readonly [string, string, string, string])[] = [
    [
      'in an empty list',
      '{"process":{"capabilities":{"bounding":[$0]}}}',
      'CAP_KILL',
      '{"process":{"capabilities":{"bounding":["CAP_KILL"]}}}',
    ],
    [
      'in front of another',
      '{"process":{"capabilities":{"bounding":[$0"CAP_CHOWN"]}}}',
      'CAP_KILL',
      '{"process":{"capabilities":{"bounding":["CAP_KILL","CAP_CHOWN"]}}}',
    ],
    [
      'for half a word without quotes',
      '{"linux":{"seccomp":{"defaultAction":SCMP_$0}}}',
      'SCMP_ACT_LOG',
      '{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_LOG"}}}',
    ],
    [
      'in a text that ends there',
      '{"linux":{"seccomp":{"defaultAction":"SC$0',
      'SCMP_ACT_LOG',
      '{"linux":{"seccomp":{"defaultAction":"SCMP_ACT_LOG"',
    ],
  ];
  for (const [where, text, label, after] of edits)
    it(`writes one right ${where}`, async () => assert.equal(await taken(text, label), after));

  it('does not offer what the list has already', async () => {
    const found = labels(await at('{"process":{"capabilities":{"bounding":["CAP_KILL","$0"]}}}'));
    assert.ok(!found.includes('CAP_KILL'));
    assert.ok(found.includes('CAP_CHOWN'));
  });

  it('offers the options of the file system that is mounted, and of no other', async () => {
    const tmpfs = labels(await at('{"mounts":[{"type":"tmpfs","options":["$0"]}]}'));
    assert.ok(tmpfs.includes('size=') && !tmpfs.includes('lowerdir='));
    const overlay = labels(await at('{"mounts":[{"type":"overlay","options":["$0"]}]}'));
    assert.ok(overlay.includes('lowerdir=') && !overlay.includes('size='));
  });

  it('fills in whole objects that are valid JSON', async () => {
    const after = await taken('{"mounts":[$0]}', 'tmpfs');
    assert.equal(parseConfigValue(after).at('mounts', 0, 'type')?.asString(), 'tmpfs');
    const device = await taken('{"linux":{"devices":[{"path":"/dev/x"},$0]}}', '/dev/net/tun');
    assert.equal(parseConfigValue(device).at('linux', 'devices', 1, 'minor')?.asInteger(), 200n);
  });

  it('describes capabilities and system calls', async () => {
    const [item] = (await at('{"process":{"capabilities":{"bounding":["$0"]}}}')).filter(
      ({ label }) => label === 'CAP_SYS_ADMIN',
    );
    assert.match(JSON.stringify(item?.documentation), /\w{20}|\w+ \w+/);
  });

  it('offers nothing behind a value, in an empty document, or in what is nobody’s', async () => {
    for (const text of [
      '{"hostname":"x" $0}',
      '{"root":{"path":"r"} $0}',
      '{"linux":{"cgroupsPath":"x"\n $0"sysctl":{}}}',
      '{"mounts":[{} $0]}',
      '{"root":{"readonly":true $0}}',
      '$0',
      '{"__proto__":{$0}}',
      '{"hooks":{"constructor":[$0]}}',
      '[$0]',
    ])
      assert.deepEqual(await at(text), [], text);
  });

  it('does not offer the key in front of which one types', async () => {
    assert.ok(!labels(await at('{"process":{$0"cwd":"/"}}')).includes('cwd'));
  });

  it('knows Docker’s seccomp profiles', async () => {
    const text = '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["$0"],"action":"SCMP_ACT_ALLOW"}]}';
    assert.ok(labels(await at(text, { kind: 'dockerSeccomp' })).includes('openat'));
    assert.ok(labels(await at('{"defaultAction":"x",$0}', { kind: 'dockerSeccomp' })).includes('archMap'));
  });
});

describe('paths of a config', () => {
  const disk2 = diskOf(
    {
      '/bundle': ['rootfs/', 'config.json', 'data/'],
      '/bundle/rootfs': ['bin/', 'out'],
      '/bundle/rootfs/bin': ['sh', 'busybox'],
      '/bundle/rootfs/elsewhere': ['inside'],
      '/usr/bin': ['true', 'env'],
      '/elsewhere': ['secret'],
    },
    { '/bundle/rootfs/out': '/elsewhere' },
  );
  const options = { bundle: '/bundle', disk2 };

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['the root file system, from the bundle', '{"root":{"path":"$0"}}', ['data/', 'rootfs/', 'config.json']],
    ['a hook, from the host', '{"hooks":{"prestart":[{"path":"/usr/bin/$0"}]}}', ['/usr/bin/env', '/usr/bin/true']],
    [
      'a bind source, from the bundle',
      '{"mounts":[{"type":"bind","source":"$0"}]}',
      ['data/', 'rootfs/', 'config.json'],
    ],
    [
      'the program, inside of the root file system',
      '{"root":{"path":"rootfs"},"process":{"args":["/bin/$0"]}}',
      ['/bin/busybox', '/bin/sh'],
    ],
    [
      'the working directory, through links that stay inside',
      '{"root":{"path":"rootfs"},"process":{"cwd":"/out/$0"}}',
      ['/out/inside'],
    ],
  ];
  for (const [what, text, expected] of cases)
    it(`are offered for ${what}`, async () => {
      const found = labels(await at(text, options)).filter((label) => label.includes('/') || label.includes('.'));
      assert.deepEqual(
        found.filter((label) => expected.includes(label)),
        expected,
      );
    });

  it('never leave the root file system', async () => {
    for (const path of ['/../../elsewhere/', '/out/../../../elsewhere/']) {
      const found = labels(await at(`{"root":{"path":"rootfs"},"process":{"args":["${path}$0"]}}`, options));
      assert.ok(!found.some((label) => label.includes('secret')), path);
    }
  });

  it('are not offered for the source of what is no bind mount, nor where the document is no file', async () => {
    assert.ok(!labels(await at('{"mounts":[{"type":"tmpfs","source":"$0"}]}', options)).includes('rootfs/'));
    assert.ok(!labels(await at('{"root":{"path":"$0"}}', { disk2 })).includes('rootfs/'));
  });
});
