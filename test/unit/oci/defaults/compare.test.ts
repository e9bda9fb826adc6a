import assert from 'node:assert/strict';
import { compare } from '../../../../src/core/oci/defaults/compare';
import { defaultsText } from '../../../../src/core/oci/defaults/defaultsText';
import { type Against, defaultsOf } from '../../../../src/core/oci/defaults/specs';
import { harden } from '../../../../src/core/oci/harden/harden';
import { lint } from '../../../../src/core/oci/lint';
import { parseConfig } from '../../../../src/core/oci/syntax/configDocument';
import { sound } from '../ruleTest';

const x64 = { arch: 'x64' };
const both: readonly Against[] = ['runc', 'docker'];
const compared = (config: unknown, against: Against) => compare(parseConfig(JSON.stringify(config)), against, x64);
const stands = (config: unknown, against: Against) =>
  Object.fromEntries(compared(config, against).map(({ path, stands: how }) => [path.join('.'), how]));

describe('Compare with defaults', () => {
  for (const against of both) {
    it(`${against}: the defaults are the same as themselves`, () => {
      const own = compared(defaultsOf(against, 'x64'), against);
      assert.ok(own.length >= 12);
      assert.deepEqual([...new Set(own.map(({ stands: how }) => how))], ['same']);
    });
  }

  it('says what is protected less, and what more', () => {
    const runc = stands(sound, 'runc');
    assert.equal(runc['process.noNewPrivileges'], 'less');
    assert.equal(runc['process.capabilities.bounding'], 'more');
    assert.equal(runc['linux.maskedPaths'], 'less');
    assert.equal(runc['linux.namespaces'], 'same');
    assert.equal(runc['linux.seccomp'], 'same', 'runc spec has no filter either');
    assert.equal(stands(sound, 'docker')['linux.seccomp'], 'less');
    const open = { ...sound, linux: { namespaces: [{ type: 'mount' }, { type: 'user' }], maskedPaths: [] } };
    assert.equal(stands(open, 'runc')['linux.namespaces'], 'different');
  });

  it('names what is there besides, and what is not there', () => {
    const config = { ...sound, process: { capabilities: { bounding: ['CAP_KILL', 'CAP_SYS_ADMIN'] } } };
    const { stands: how, said = '' } = compared(config, 'runc').find(({ path }) => path.at(-1) === 'bounding') ?? {};
    assert.equal(how, 'less', 'what is permitted besides weighs more than what is not');
    assert.match(said, /besides the default CAP_SYS_ADMIN; without CAP_AUDIT_WRITE, CAP_NET_BIND_SERVICE/);
  });

  it('finds a mount that lacks an option, and one that is not there', () => {
    const mounts = [{ destination: '/sys', type: 'sysfs', options: ['nosuid'] }];
    const said = compared({ ...sound, mounts }, 'runc').map((one) => `${one.stands} ${one.said}`);
    assert.ok(said.includes('less /sys: without ro, nodev, noexec'), said.join('\n'));
    assert.ok(said.includes('different /proc is not mounted'), said.join('\n'));
  });

  it('finds nothing that Docker protects more once a config is hardened, but capabilities and mounts of the author', () => {
    const { text } = harden(parseConfig(JSON.stringify(sound)), x64);
    const less = compare(parseConfig(text), 'docker', x64).filter(({ stands: how }) => how === 'less');
    assert.deepEqual(
      less.map(({ path, said }) => `${path[0] ?? ''} ${said}`),
      ['mounts /proc: without nosuid, nodev, noexec'],
    );
  });
});

describe('the defaults as a text', () => {
  for (const against of both) {
    it(`${against}: is a config without an error, with the program of the other`, () => {
      const document = parseConfig(JSON.stringify(sound, undefined, 4));
      const text = defaultsText(against, document, x64);
      assert.deepEqual(
        lint(text).filter(({ severity }) => severity === 'error'),
        [],
      );
      const config = JSON.parse(text) as typeof sound;
      assert.deepEqual(Object.keys(config).slice(0, 3), ['ociVersion', 'root', 'process']);
      assert.deepEqual((config['process'] as { args: unknown }).args, ['sh']);
      assert.match(text, /^\{\n {4}"ociVersion"/);
      assert.ok(text.endsWith('}\n'));
    });
  }

  it('has its mounts and paths in the order of the other', () => {
    const linux = { maskedPaths: ['/proc/scsi', '/mine', '/proc/acpi'] };
    const mounts = [{ destination: '/sys' }, { destination: '/proc' }];
    const text = defaultsText('runc', parseConfig(JSON.stringify({ linux, mounts })), x64);
    const made = JSON.parse(text) as { linux: { maskedPaths: string[] }; mounts: { destination: string }[] };
    assert.deepEqual(made.linux.maskedPaths.slice(0, 2), ['/proc/scsi', '/proc/acpi']);
    assert.deepEqual(
      made.mounts.slice(0, 2).map(({ destination }) => destination),
      ['/sys', '/proc'],
    );
  });

  it('is a text for whatever it is compared with', () => {
    for (const text of ['', '[]', '{', '{"process": 1, "mounts": {}, "linux": null}', '\ufeff{}'])
      assert.doesNotThrow(() => JSON.parse(defaultsText('docker', parseConfig(text), x64)) as unknown, text);
  });
});
