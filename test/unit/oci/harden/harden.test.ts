import assert from 'node:assert/strict';
import { withEdits } from '../../../../src/core/oci/fix/edit';
import { harden, type HardenOptions } from '../../../../src/core/oci/harden/harden';
import { lint } from '../../../../src/core/oci/lint';
import { parseConfig } from '../../../../src/core/oci/syntax/configDocument';
import { sound } from '../ruleTest';

const x64: HardenOptions = { arch: 'x64' };
const hardened = (text: string, options = x64) => harden(parseConfig(text), options);
const errors = (text: string) =>
  lint(text)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

interface Config {
  readonly process: {
    readonly noNewPrivileges?: boolean;
    readonly capabilities: Readonly<Record<string, readonly string[]>>;
  };
  readonly root: { readonly readonly?: boolean };
  readonly linux: {
    readonly maskedPaths: readonly string[];
    readonly readonlyPaths: readonly string[];
    readonly seccomp: { readonly syscalls: readonly { readonly names: readonly string[]; readonly args?: unknown }[] };
  };
}

/** A config with capabilities as they are given, all else sound. */
function withCapabilities(sets: Readonly<Record<string, readonly string[]>>, process: object = {}): string {
  const own = { ...(sound['process'] as object), ...process, capabilities: sets };
  return JSON.stringify({ ...sound, process: own }, undefined, 2);
}

const parsed = (text: string) => JSON.parse(text) as Config;

describe('Harden', () => {
  it('adds what engines protect by default, each with a reason, and makes no error', () => {
    const text = withCapabilities({ bounding: ['CAP_SYS_ADMIN', 'CAP_KILL'] });
    const { changes, text: after } = hardened(text);
    assert.deepEqual(
      changes.map(({ path }) => path.join('.')),
      ['process.capabilities', 'process.noNewPrivileges', 'linux.maskedPaths', 'linux.readonlyPaths', 'linux.seccomp'],
    );
    for (const { title, why } of changes) assert.ok(title !== '' && why.length > 20, title);
    assert.deepEqual(errors(after), errors(text));
    const { process, linux, root } = parsed(after);
    assert.equal(process.noNewPrivileges, true);
    assert.deepEqual(process.capabilities, { bounding: ['CAP_KILL'] });
    assert.ok(linux.maskedPaths.includes('/proc/interrupts') && linux.readonlyPaths.includes('/proc/sys'));
    assert.equal(root.readonly, undefined, 'most programs write to their root file system');
  });

  it('finds nothing to do a second time, and says so', () => {
    const once = hardened(JSON.stringify(sound, undefined, 2));
    assert.equal(once.nothing, undefined);
    const twice = hardened(once.text);
    assert.deepEqual([twice.changes, twice.text], [[], once.text]);
    assert.match(twice.nothing ?? '', /Nothing to do/);
  });

  for (const [name, text] of Object.entries({
    'two blanks': JSON.stringify(sound, undefined, 2),
    tabs: JSON.stringify(sound, undefined, '\t'),
    'CR LF': JSON.stringify(sound, undefined, 2).replaceAll('\n', '\r\n'),
  })) {
    it(`writes as the text is written: ${name}`, () => {
      const { text: after } = hardened(text);
      const newline = name === 'CR LF' ? '\r\n' : '\n';
      const again = JSON.stringify(JSON.parse(after), undefined, name === 'tabs' ? '\t' : 2).replaceAll('\n', newline);
      assert.equal(after, again);
    });
  }

  it('leaves a text of one line on one line', () => {
    const { text: after } = hardened(JSON.stringify(sound));
    assert.equal(after, JSON.stringify(JSON.parse(after)));
  });

  it('touches no other character, so that any change can be left out', () => {
    const text = withCapabilities({ bounding: ['CAP_SYS_ADMIN'], effective: ['CAP_SYS_ADMIN'] });
    const { changes } = hardened(text);
    for (let left = 0; left < changes.length; left++) {
      const some = changes.filter((_, at) => at !== left).flatMap(({ edits }) => edits);
      assert.doesNotThrow(() => JSON.parse(withEdits(text, some)) as unknown, changes[left]?.title);
    }
  });

  it('fills lists that are there, behind what they have', () => {
    const linux = { ...(sound['linux'] as object), maskedPaths: ['/proc/kcore', '/mine'], readonlyPaths: [] };
    const after = parsed(hardened(JSON.stringify({ ...sound, linux }, undefined, 2)).text).linux;
    assert.deepEqual(after.maskedPaths.slice(0, 2), ['/proc/kcore', '/mine']);
    assert.equal(new Set(after.maskedPaths).size, 13);
    assert.equal(after.readonlyPaths.length, 5);
  });

  it('masks what tells of the heat of CPUs where the machine has it, as moby does', () => {
    const path = '/sys/devices/system/cpu/cpu0/thermal_throttle';
    const disk = { paths: new Map(), thermalThrottle: [path] };
    const text = JSON.stringify(sound);
    assert.ok(parsed(hardened(text, { ...x64, disk }).text).linux.maskedPaths.includes(path));
    assert.ok(!parsed(hardened(text).text).linux.maskedPaths.includes(path));
  });

  it('masks nothing without a mount namespace, which runtimes refuse', () => {
    const text = JSON.stringify({ ...sound, linux: { namespaces: [{ type: 'pid' }] } });
    const { changes, text: after } = hardened(text);
    assert.deepEqual(
      changes.map(({ path }) => path.at(-1)),
      ['noNewPrivileges', 'seccomp'],
    );
    assert.deepEqual(errors(after), errors(text));
  });

  it('makes sysfs and cgroups read-only, unless the config says rw', () => {
    const mounts = [
      { destination: '/sys', type: 'sysfs', source: 'sysfs' },
      { destination: '/sys/fs/cgroup', type: 'cgroup', source: 'cgroup', options: ['rw'] },
    ];
    const { text } = hardened(JSON.stringify({ ...sound, mounts }));
    const after = (JSON.parse(text) as { mounts: { options?: string[] }[] }).mounts;
    assert.deepEqual(after[0]?.options, ['ro']);
    assert.deepEqual(after[1]?.options, ['rw']);
  });
});

describe('Harden and capabilities', () => {
  const sets = { bounding: ['CAP_NET_ADMIN', 'CAP_SYS_PTRACE'], effective: ['CAP_SYS_PTRACE'], ambient: [] };

  it('drops one from every set at once, and empties what is inherited', () => {
    const { changes, text } = hardened(withCapabilities({ ...sets, inheritable: ['CAP_KILL'] }));
    const { capabilities } = parsed(text).process;
    assert.deepEqual(capabilities, { bounding: [], effective: [], ambient: [], inheritable: [] });
    assert.match(changes.map(({ title }) => title).join(), /Drop CAP_NET_ADMIN, CAP_SYS_PTRACE/);
  });

  it('keeps what the config plainly needs, and says why: the program, a device, ambient', () => {
    const keeps = (process: object, more: object = {}) => {
      const config = { ...(JSON.parse(withCapabilities(sets, process)) as object), ...more };
      const { changes, text } = hardened(JSON.stringify(config));
      const why = changes.find(({ path }) => path.at(-1) === 'capabilities')?.why ?? '';
      return [parsed(text).process.capabilities['bounding'], /CAP_NET_ADMIN stays: (.*?)\./.exec(why)?.[1]];
    };
    assert.deepEqual(keeps({ args: ['/sbin/ip', 'a'] }), [['CAP_NET_ADMIN'], 'ip needs it']);
    const linux = {
      ...(sound['linux'] as object),
      devices: [{ path: '/dev/net/tun', type: 'c', major: 10, minor: 200 }],
    };
    assert.deepEqual(keeps({}, { linux }), [['CAP_NET_ADMIN'], '/dev/net/tun needs it']);
    const ambient = parsed(hardened(withCapabilities({ ...sets, ambient: ['CAP_NET_ADMIN'] })).text).process
      .capabilities;
    assert.deepEqual(ambient, { bounding: ['CAP_NET_ADMIN'], effective: [], ambient: ['CAP_NET_ADMIN'] });
  });

  it('leaves what is no capability to other rules', () => {
    const { text } = hardened(withCapabilities({ bounding: ['chown', 'CAP_FOO'] }));
    assert.deepEqual(parsed(text).process.capabilities['bounding'], ['chown', 'CAP_FOO']);
  });

  it('is strict where it is asked to be: those of runc spec, and a root file system that is read only', () => {
    const { text } = hardened(withCapabilities({ bounding: ['CAP_CHOWN', 'CAP_KILL'] }), { ...x64, level: 'strict' });
    assert.deepEqual(parsed(text).process.capabilities['bounding'], ['CAP_KILL']);
    assert.equal(parsed(text).root.readonly, true);
  });
});

describe('Harden and seccomp', () => {
  const profile = (text: string, options = x64) => parsed(hardened(text, options).text).linux.seccomp;

  it('lets through what the capabilities that stay are for', () => {
    const names = (set: readonly string[]) => profile(withCapabilities({ bounding: set })).syscalls[0]?.names ?? [];
    assert.ok(names(['CAP_SYS_CHROOT']).includes('chroot'));
    assert.ok(!names(['CAP_SYS_ADMIN']).includes('mount'), 'it is dropped, and its calls with it');
  });

  it('says when it needs more than the version of the config has', () => {
    const why = (ociVersion: string) => hardened(JSON.stringify({ ...sound, ociVersion })).changes.at(-1)?.why ?? '';
    assert.match(why('1.0.2'), /errnoRet/);
    assert.doesNotMatch(why('1.1.0'), /errnoRet/);
  });

  it('leaves a filter that is there', () => {
    const linux = { ...(sound['linux'] as object), seccomp: { defaultAction: 'SCMP_ACT_ALLOW' } };
    assert.deepEqual(profile(JSON.stringify({ ...sound, linux })), linux.seccomp);
  });
});

describe('Harden and texts that it cannot harden', () => {
  for (const [name, text] of Object.entries({
    'no JSON': '{ "linux": { "namespaces": [',
    'a comment': `// mine\n${JSON.stringify(sound)}`,
    'a list': '[]',
    nothing: '',
    Windows: JSON.stringify({ ociVersion: '1.0.2', windows: {}, process: { cwd: 'C:\\' } }),
  })) {
    it(`leaves them, and says why: ${name}`, () => {
      const { changes, text: after, nothing } = hardened(text);
      assert.deepEqual([changes, after], [[], text]);
      assert.ok(nothing !== undefined && nothing !== '');
    });
  }

  it('chooses none of two', () => {
    const twice = '{ "ociVersion": "1.0.2", "process": {}, "process": {}, "linux": { "seccomp": {}, "seccomp": {} } }';
    assert.deepEqual(hardened(twice).changes, []);
  });

  it('fills what is empty or null', () => {
    const text = '{ "process": { "noNewPrivileges": null }, "linux": {} }';
    const { text: after, changes } = hardened(text);
    assert.equal(changes.length, 2);
    assert.equal((JSON.parse(after) as Config).process.noNewPrivileges, true);
  });
});
