import assert from 'node:assert/strict';
import type { PathFact } from '../../../../src/core/oci/disk/diskFacts';
import type { Files } from '../../../../src/core/oci/disk/files';
import { kernelFacts } from '../../../../src/core/oci/disk/kernelFacts';

/** A machine by the texts of its files; folders and files without a text by what they are. */
function machine(texts: Readonly<Record<string, string>>, facts: Readonly<Record<string, PathFact['is']>> = {}): Files {
  return {
    fact: (path) => Promise.resolve({ is: facts[path] ?? 'absent' }),
    link: () => Promise.resolve(undefined),
    text: (path) => Promise.resolve(texts[path]),
  };
}

const kernel = { '/sys/kernel': 'directory' } as const;

describe('what the kernel says', () => {
  it('is nothing where nothing can be read', async () => assert.deepEqual(await kernelFacts(machine({})), {}));

  it('is read from proc and sysfs', async () => {
    const facts = await kernelFacts(
      machine({
        '/sys/kernel/security/lsm': 'lockdown,apparmor\n',
        '/proc/filesystems': 'nodev\tproc\n\text4\n',
        '/sys/devices/system/cpu/online': '0-3\n',
        '/sys/devices/system/node/online': '0\n',
        '/proc/sys/fs/nr_open': '1048576\n',
      }),
    );
    assert.deepEqual(facts, {
      securityModules: ['lockdown', 'apparmor'],
      filesystems: ['proc', 'ext4'],
      cpus: '0-3',
      memoryNodes: '0',
      mostOpenFiles: 1048576,
    });
  });

  it('tells security modules without securityfs by what runtimes look at', async () => {
    assert.deepEqual((await kernelFacts(machine({}, kernel))).securityModules, []);
    const apparmor = machine({ '/sys/module/apparmor/parameters/enabled': 'Y\n' }, kernel);
    assert.deepEqual((await kernelFacts(apparmor)).securityModules, ['apparmor']);
    const selinux = machine({}, { ...kernel, '/sys/fs/selinux/enforce': 'file' });
    assert.deepEqual((await kernelFacts(selinux)).securityModules, ['selinux']);
  });
});
