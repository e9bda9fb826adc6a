import assert from 'node:assert/strict';
import { withEdits } from '../../../../src/core/oci/fix/edit';
import { lint } from '../../../../src/core/oci/lint';
import { dockerSeccompRules } from '../../../../src/core/oci/dockerSeccomp/all';
import { rules } from '../../../../src/core/oci/rules/all';
import { schemaRules } from '../../../../src/core/oci/schema/all';
import { textRules } from '../../../../src/core/oci/text/textRules';
import measured from '../../../../src/core/oci/verdicts/measured.json';
import { sound, textWith } from '../ruleTest';

const all = [...Object.values(textRules), ...schemaRules, ...rules, ...dockerSeccompRules];

describe('the rules together', () => {
  it('have an id of their own each, that can be an anchor', () => {
    const ids = all.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at || !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)),
      [],
    );
  });

  it('explain themselves in both languages', () => {
    const silent = all.filter(
      ({ about }) => !/^\S.*[.。]$/.test(about.en) || !/^\S.*。$/.test(about.zh) || about.en === about.zh,
    );
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });

  it('are what verdicts are measured of', () => {
    const ids = new Set<string>(all.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(measured).filter((key) => !ids.has(key.split('/')[0] ?? '')),
      [],
    );
  });

  it('find no error and no warning but advice in a sound config', () => {
    const advice = new Set(rules.filter(({ kind }) => kind === 'advice').map(({ id }) => id));
    const found = lint(textWith({})).filter(({ code, severity }) => severity !== 'information' && !advice.has(code));
    assert.deepEqual(
      found.map(({ code }) => code),
      [],
    );
  });
});

/** A config with much in it that fixes have to find their way around. */
const crowded = {
  ...sound,
  annotations: { '': 'a', 'org.systemd.property.x': 'y' },
  hooks: { prestart: [{ path: 'a', timeout: 0, env: ['x'] }] },
  process: {
    cwd: 'a',
    args: ['a b'],
    env: ['A', 'B=1', 'B=2'],
    user: { uid: 1, gid: 2, umask: 22, additionalGids: [1, 1] },
    capabilities: { effective: ['CAP_KILL'], ambient: ['chown'] },
    rlimits: [{ type: 'RLIMIT_CORE', soft: 2, hard: 1 }],
  },
  mounts: [
    { destination: '/a/b', type: 'bind', source: '/b', options: ['ro', 'rw', 'size=1'] },
    { destination: '/a', type: 'tmpfs', options: ['size=1MB', 'nodevs'] },
  ],
  linux: {
    namespaces: [{ type: 'user' }, { type: 'pid' }, { type: 'pid' }],
    devices: [{ type: 'p', path: 'a', fileMode: 666, major: 1 }],
    sysctl: { 'kernel.hostname': 'a', 'net/a': '1' },
    seccomp: {
      defaultAction: 'SCMP_ACT_KILL',
      syscalls: [{ names: ['x'], action: 'SCMP_ACT_NOTIFY', errnoRet: 1, args: [{ index: 9, value: 1, op: 'a' }] }],
    },
  },
};

const strange: readonly unknown[] = [null, true, -1, 1.5, '', '/a', [], {}, ['a'], [1], [{}], { a: 1 }, '512m'];

describe('a config in which one value is strange', () => {
  for (const key of Object.keys(crowded)) {
    it(`${key}: nothing is thrown, and every fix leaves JSON with less of what it mends`, () => {
      // One value at each place; all of them everywhere are what the fuzz test is for.
      for (const [at, path] of pathsOf(crowded, []).entries()) {
        if (path[0] !== key) continue;
        assertMendable(JSON.stringify(replacedAt(crowded, path, strange[at % strange.length]), undefined, 1));
      }
    }).timeout(20_000);
  }
});

function assertMendable(text: string): void {
  const findings = lint(text);
  const count = (code: string, among: readonly { code: string }[]) => among.filter((one) => one.code === code).length;
  for (const { code, span, fixes } of findings) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, code);
    const [fix] = fixes;
    if (!fix) continue;
    const mended = withEdits(text, fix.edits());
    assert.doesNotThrow(() => JSON.parse(mended) as unknown, `${code}: ${fix.title}`);
    assert.ok(count(code, lint(mended)) < count(code, findings), `${code}: ${fix.title} leaves it in ${text}`);
  }
}

type Place = readonly string[];

function pathsOf(value: unknown, path: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [[...path, key], ...pathsOf(inside, [...path, key])]);
}

function replacedAt(config: object, path: Place, value: unknown): object {
  const copy = structuredClone(config) as Record<string, unknown>;
  let owner = copy;
  for (const step of path.slice(0, -1)) owner = owner[step] as Record<string, unknown>;
  owner[path.at(-1) ?? ''] = value;
  return copy;
}
