import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { config } from '../../../../src/core/oci/catalogue/config';
import { dockerSeccomp } from '../../../../src/core/oci/catalogue/dockerSeccomp';
import type { ObjectShape, Shape } from '../../../../src/core/oci/catalogue/model';
import { hover } from '../../../../src/server/hover/hover';
import { marked } from '../../oci/mark';
import { askedFor } from '../asked';

/** What is shown over the mark, and what it is shown for; undefined where nothing is. */
function over(text: string, options: Parameters<typeof askedFor>[1] = {}) {
  const { text: plain, span } = marked(text);
  const asked = askedFor(plain, options);
  const found = hover(asked, span.start);
  if (!found) return undefined;
  assert.ok(MarkupContent.is(found.contents) && found.range);
  return { said: found.contents.value, on: asked.document.getText(found.range) };
}

describe('what is shown over a config', () => {
  const cases: readonly (readonly [string, string, RegExp, string])[] = [
    ['a key', '{"process":{"c$0wd":"/"}}', /`process\.cwd`[\s\S]*required[\s\S]*config\.md#process/, '"cwd"'],
    ['a value', '{"process":{"cwd":"$0/"}}', /`process\.cwd`/, '"/"'],
    ['an item', '{"process":{"args":["s$0h"]}}', /`process\.args\.0`[\s\S]*`string\[\]`/, '"sh"'],
    [
      'a capability',
      '{"process":{"capabilities":{"bounding":["CAP_$0KILL"]}}}',
      /^\*\*`CAP_KILL`\*\*\n\n\w+/,
      '"CAP_KILL"',
    ],
    [
      'a system call',
      '{"linux":{"seccomp":{"syscalls":[{"names":["ptr$0ace"]}]}}}',
      /^\*\*`ptrace`\*\*\n\n\w+/,
      '"ptrace"',
    ],
    ['an option with a value', '{"mounts":[{"options":["si$0ze=64m"]}]}', /^\*\*`size=64m`\*\*\n\ntmpfs/, '"size=64m"'],
    ['a file mode', '{"linux":{"devices":[{"fileMode":4$038}]}}', /`438` = `0666 rw-rw-rw-`/, '438'],
    ['a size', '{"linux":{"resources":{"memory":{"limit":$0536870912}}}}', /`536870912` = `512 MiB`/, '536870912'],
    [
      'a sysctl',
      '{"linux":{"sysctl":{"net.ipv4.ip_$0forward":"1"}}}',
      /^\*\*`net\.ipv4\.ip_forward`\*\*/,
      '"net.ipv4.ip_forward"',
    ],
    ['a field of later versions', '{"domain$0name":"x"}', /since version 1\.1\.0/, '"domainname"'],
    ['broken text', '{"process":{"cwd$0":"/",', /`process\.cwd`/, '"cwd"'],
    ['CRLF', '{\r\n"hostn$0ame":"x"\r\n}', /`hostname`/, '"hostname"'],
  ];
  for (const [what, text, said, on] of cases)
    it(`explains ${what}`, () => {
      const found = over(text);
      assert.match(found?.said ?? '', said);
      assert.equal(found?.on, on);
    });

  it('names users and groups of the root file system', () => {
    const disk = { paths: new Map(), users: new Map([[1000, 'mia']]), groups: new Map([[5, 'tty']]) };
    assert.match(over('{"process":{"user":{"uid":$01000}}}', { disk })?.said ?? '', /`1000` = `mia`/);
    assert.match(over('{"process":{"user":{"additionalGids":[$05]}}}', { disk })?.said ?? '', /`5` = `tty`/);
    assert.doesNotMatch(over('{"process":{"user":{"uid":$01000}}}')?.said ?? '', / = /);
  });

  it('shows what a text holds as code: nothing in it is a link or a command', () => {
    const found = over('{"annotations":{"[x](command:evil)`$0":"y"}}');
    assert.match(found?.said ?? '', /`` ?annotations\.\[x\]\(command:evil\)` ?``/);
  });

  it('shows no value of the text as anything but code', () => {
    const said = over('{"hostname":"[x](command:evil)$0"}')?.said ?? '';
    assert.doesNotMatch(said, /command:/);
  });

  it('says nothing of what it does not know', () => {
    for (const text of [
      '$0',
      '{"__pro$0to__":1}',
      '{"constr$0uctor":{}}',
      '{ $0 }',
      '[1$0]',
      '{"process":{"nothing":$01}}',
    ])
      assert.equal(over(text), undefined, text);
  });

  for (const [name, kind, root] of [
    ['OCI configs', 'config', config],
    ['Docker’s seccomp profiles', 'dockerSeccomp', dockerSeccomp],
  ] as const)
    it(`describes every field of ${name}`, () => {
      const seen = new Set<ObjectShape>();
      let count = 0;
      const visit = (shape: Shape, open: string, close: string): void => {
        if (shape.is === 'array') visit(shape.of, `${open}[`, `]${close}`);
        if (shape.is === 'map') visit(shape.of, `${open}{"k":`, `}${close}`);
        if (shape.is !== 'object' || seen.has(shape)) return;
        seen.add(shape);
        for (const [key, field] of Object.entries(shape.fields)) {
          const found = over(`${open}{"$0${key}":null}${close}`, { kind });
          assert.ok(found?.said.includes(field.about.en), `${shape.name}.${key}`);
          count++;
          visit(field.shape, `${open}{${JSON.stringify(key)}:`, `}${close}`);
        }
      };
      visit(root, '', '');
      assert.ok(count > (kind === 'config' ? 250 : 15), String(count));
    });
});
