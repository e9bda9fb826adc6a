import assert from 'node:assert/strict';
import { withEdits } from '../../../../src/core/oci/fix/edit';
import { fixAll } from '../../../../src/core/oci/fixAll';
import { lint } from '../../../../src/core/oci/lint';
import { marked } from '../mark';
import { sound } from '../ruleTest';
import { soundProfile } from './profile';

const codes = (text: string) => lint(text).map(({ code }) => code);

/** The sound profile with one more entry, or other keys, as they are written. */
function withEntry(entry: string): string {
  const text = JSON.stringify(soundProfile, undefined, 1);
  const end = text.lastIndexOf(']');
  return `${text.slice(0, end)}, ${entry}${text.slice(end)}`;
}
const withKey = (key: string) => JSON.stringify(soundProfile, undefined, 1).replace('{', `{ ${key},`);

describe("a seccomp profile of Docker's", () => {
  it('has nothing wrong with it when it is like that of Docker itself', () => {
    assert.deepEqual(codes(JSON.stringify(soundProfile)), []);
  });

  it('is told by its content: a config with a profile in it is a config', () => {
    assert.ok(codes('{ "defaultAction": "SCMP_ACT_ALLOW", "ociVersion": "1.0.2" }').includes('root-missing'));
    assert.ok(codes('{ "defaultAction": "deny" }').includes('root-missing'));
    const linux = { ...(sound['linux'] as object), seccomp: soundProfile };
    assert.ok(codes(JSON.stringify({ ...sound, linux })).includes('seccomp-docker-profile'));
  });

  it('tells of no runtime: it is the engine that reads it', () => {
    const found = lint('\ufeff{ "defaultAction": "SCMP_ACT_ALOW", "x": 1 }');
    assert.ok(found.length >= 3, found.map(({ code }) => code).join());
    for (const { code, verdicts } of found) assert.deepEqual(verdicts, [], code);
  });

  for (const [rule, text, fixed] of [
    ['docker-seccomp-architectures', withKey('$0"architectures"$0: ["SCMP_ARCH_ARM"]'), true],
    ['docker-seccomp-name', withEntry('{ "names": ["keyctl"], $0"name"$0: "bpf", "action": "SCMP_ACT_ALLOW" }'), true],
    [
      'docker-seccomp-condition',
      withEntry('{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", "includes": { "caps": [$0"sys_admin"$0] } }'),
      true,
    ],
    [
      'docker-seccomp-condition',
      withEntry('{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", "excludes": { "arches": [$0"aarch64"$0] } }'),
      true,
    ],
    [
      'docker-seccomp-condition',
      withEntry('{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", "excludes": { "arches": [$0"vax-11/780"$0] } }'),
      false,
    ],
    [
      'docker-seccomp-kernel',
      withEntry('{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", "includes": { "minKernel": $0"4.8.1"$0 } }'),
      true,
    ],
    [
      'docker-seccomp-kernel',
      withEntry('{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", "includes": { "minKernel": $0"0.0"$0 } }'),
      false,
    ],
    ['docker-seccomp-duplicate', withEntry('{ "names": ["keyctl", $0"keyctl"$0], "action": "SCMP_ACT_ALLOW" }'), true],
    ['docker-seccomp-duplicate', withEntry('{ "names": [$0"read"$0], "action": "SCMP_ACT_ALLOW" }'), false],
    ['schema-key-unknown', withEntry('{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", $0"include"$0: {} }'), true],
    ['schema-key-case', withKey('$0"Flags"$0: []'), true],
    ['schema-type', withKey('"flags": $0"SECCOMP_FILTER_FLAG_LOG"$0'), true],
    ['schema-value-unknown', withEntry('{ "names": ["keyctl"], "action": $0"SCMP_ACT_ALOW"$0 }'), true],
    ['schema-value-unknown', JSON.stringify(soundProfile).replace('"SCMP_ARCH_X32"', '$0"SCMP_ARCH_X64"$0'), true],
    ['seccomp-syscall-unknown', withEntry('{ "names": [$0"keyctll"$0], "action": "SCMP_ACT_ALLOW" }'), true],
    ['seccomp-syscall-unknown', withEntry('{ "name": $0"keyctll"$0, "action": "SCMP_ACT_ALLOW" }'), true],
    [
      'seccomp-arg-index',
      withEntry(
        '{ "names": ["keyctl"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": $06$0, "value": 0, "op": "SCMP_CMP_EQ" }] }',
      ),
      false,
    ],
    ['seccomp-conflict', withEntry('{ "names": [$0"read"$0], "action": "SCMP_ACT_LOG" }'), false],
    [
      'text-duplicate-key',
      withKey('"defaultErrnoRet": 2').replace(/"defaultErrnoRet": 1/, '$0"defaultErrnoRet"$0: 1'),
      true,
    ],
  ] as const) {
    it(`${rule} is found at ${/\$0(.*)\$0/s.exec(text)?.[1] ?? ''}`, () => {
      const { text: plain, span } = marked(text);
      const found = lint(plain).filter(({ code }) => code === rule);
      assert.deepEqual(
        found.map((one) => one.span),
        [span],
      );
      const fix = found[0]?.fixes[0];
      assert.equal(fix !== undefined, fixed);
      if (!fix) return;
      const mended = withEdits(plain, fix.edits());
      assert.doesNotThrow(() => JSON.parse(mended) as unknown);
      assert.deepEqual(
        lint(mended).filter(({ code }) => code === rule),
        [],
      );
    });
  }

  it('is one that starts programs, or that is said', () => {
    const found = lint(
      '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_ALLOW" }] }',
    );
    const startup = found.find(({ code }) => code === 'seccomp-startup');
    const mended = withEdits(
      '{ "defaultAction": "SCMP_ACT_ERRNO", "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_ALLOW" }] }',
      startup?.fixes[0]?.edits() ?? [],
    );
    assert.deepEqual(codes(mended), []);
  });

  it('is mended by Fix all, as a config is', () => {
    const { text, done } = fixAll(
      '{ "DefaultAction": "x", "defaultAction": "SCMP_ACT_ALLOW", "defaultErrnoRet": 1.0 }',
    );
    assert.ok(done.length > 0);
    assert.ok(!codes(text).includes('schema-integer-form'));
  });
});
