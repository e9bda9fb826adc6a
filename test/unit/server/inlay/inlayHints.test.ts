import assert from 'node:assert/strict';
import type { DiskFacts } from '../../../../src/core/oci/disk/diskFacts';
import type { Span } from '../../../../src/core/oci/syntax/span';
import { inlayHints } from '../../../../src/server/inlay/inlayHints';
import { askedFor } from '../asked';

const disk: DiskFacts = {
  paths: new Map(),
  users: new Map([
    [0, 'root'],
    [1000, 'me\u202e'],
    [7, 'x'.repeat(100)],
  ]),
  groups: new Map([[5, 'tty']]),
};

/** The text with every hint where the editor shows it, as `«= 0666 rw-rw-rw-»`. */
function shown(text: string, { span, ...options }: Parameters<typeof askedFor>[1] & { readonly span?: Span } = {}) {
  const asked = askedFor(text, { disk, ...options });
  const hints = inlayHints(asked, span ?? { start: 0, end: text.length });
  return hints
    .map(({ position, label }) => ({ at: asked.document.offsetAt(position), label: label as string }))
    .sort((left, right) => right.at - left.at)
    .reduce((before, { at, label }) => `${before.slice(0, at)}«${label}»${before.slice(at)}`, text);
}

const memory = (limit: string) => `{ "linux": { "resources": { "memory": { "limit": ${limit} } } } }`;
const cpu = (inside: string) => `{ "linux": { "resources": { "cpu": { ${inside} } } } }`;

/** Text with the hints in it: without them it is what is asked about. */
const hinted: Readonly<Record<string, string>> = {
  'the mode of a device': '{ "linux": { "devices": [{ "fileMode": 438«= 0666 rw-rw-rw-» }] } }',
  'a umask, in octal only': '{ "process": { "user": { "umask": 18«= 0022» } } }',
  'a memory limit': memory('536870912«= 512 MiB»'),
  'a rounded one': memory('1000000000«≈ 953.67 MiB»'),
  'no memory limit': memory('-1«= no limit»'),
  'the largest integer': memory('9223372036854775807«≈ 8 EiB»'),
  'the rate of a disk in bytes':
    '{ "linux": { "resources": { "blockIO": { "throttleReadBpsDevice": [{ "rate": 1048576«= 1 MiB/s» }] } } } }',
  'a quota of its period': cpu('"quota": 50000«= 0.5 CPUs», "period": 100000«= 100 ms»'),
  'a quota of the usual period': cpu('"quota": 100000«= 1 CPU»'),
  'a quota of a period of 0, which is the usual': cpu('"period": 0, "quota": 250000«= 2.5 CPUs»'),
  'a quota that is rounded': cpu('"period": 3000«= 3 ms», "quota": 1000«≈ 0.33 CPUs»'),
  'a quota below a hundredth': cpu('"quota": 1000«= 1 ms», "period": 1000000«= 1 s»'),
  'a quota of a period below zero': cpu('"quota": 50000«= 50 ms», "period": -5'),
  'no quota': cpu('"quota": -1«= no limit»'),
  nanoseconds: '{ "process": { "scheduler": { "runtime": 10000000«= 10 ms» } } }',
  'long seconds': '{ "hooks": { "poststop": [{ "timeout": 90«= 1 min 30 s» }] } }',
  'users and groups by name':
    '{ "process": { "user": { "uid": 0«= root», "gid": 5«= tty», "additionalGids": [5«= tty», 6] } } }',
  'names that would act': '{ "process": { "user": { "uid": 1000«= me\\u202e» } } }',
  'a name that is too long': `{ "process": { "user": { "uid": 7«= ${'x'.repeat(32)}…» } } }`,
  'lines that end with CRLF':
    '{\r\n"linux": {\r\n"devices": [{ "uid": 0«= root»,\r\n"fileMode": 384«= 0600 rw-------»\r\n}]}}',
  'what is before the broken part': '{ "process": { "user": { "umask": 18«= 0022», "uid": 0«= root», "gid": ',
};

const silent: Readonly<Record<string, string>> = {
  'an empty document': '',
  'no JSON': '\u0000\u0001',
  'a list': '[438]',
  'a number': '438',
  'a few bytes': memory('9'),
  'what is no integer': memory('1048576.5'),
  'an exponent': memory('1e9'),
  'a number in quotes': memory('"536870912"'),
  'more digits than integers have': memory('9'.repeat(100_000)),
  'the rate of a disk in operations':
    '{ "linux": { "resources": { "blockIO": { "throttleReadIOPSDevice": [{ "rate": 1048576 }] } } } }',
  'an id without a name': '{ "process": { "user": { "uid": 65534, "gid": 0 } } }',
  'numbers of somebody else': '{ "annotations": { "a": 536870912 }, "limit": 536870912 }',
  'keys of objects in JavaScript':
    '{ "__proto__": { "fileMode": 438 }, "linux": { "__proto__": { "fileMode": 438 }, "constructor": 438 } }',
};

describe('inlay hints', () => {
  for (const [what, text] of Object.entries(hinted))
    it(`say ${what}`, () => assert.equal(shown(text.replace(/«.*?»/g, '')), text));

  for (const [what, text] of Object.entries(silent))
    it(`are silent about ${what}`, () => assert.equal(shown(text), text));

  it('name nobody where the disk was not read', () => {
    const text = '{ "process": { "user": { "uid": 0 } } }';
    assert.deepEqual(inlayHints(askedFor(text), { start: 0, end: text.length }), []);
  });

  it('say where a name is from', () => {
    const text = '{ "process": { "user": { "gid": 5 } } }';
    const [hint] = inlayHints(askedFor(text, { disk }), { start: 0, end: text.length });
    assert.equal(hint?.tooltip, 'From etc/group of the root file system');
  });

  it('are of the stretch that is asked for only', () => {
    const text = '{ "process": { "user": { "uid": 0, "umask": 18 } } }';
    const middle = text.indexOf(',') + 1;
    const after = text.replace('18', '18«= 0022»');
    assert.equal(shown(text, { span: { start: middle, end: text.length } }), after);
    assert.equal(shown(text, { span: { start: 0, end: middle } }), text.replace('0,', '0«= root»,'));
  });

  it('are of configs only', () => {
    const text = memory('536870912');
    assert.equal(shown(text, { kind: 'dockerSeccomp' }), text);
  });
});
