import assert from 'node:assert/strict';
import { shapeAt } from '../../../../src/core/oci/catalogue/lookup';
import { capabilities } from '../../../../src/core/oci/catalogue/values/capabilities';
import { seccompArchitectures } from '../../../../src/core/oci/catalogue/values/seccomp';
import { dockerCapabilities } from '../../../../src/core/oci/defaults/capabilities';
import { machineOf } from '../../../../src/core/oci/defaults/machine';
import { defaultSeccomp } from '../../../../src/core/oci/defaults/seccomp';
import { allowedWith, alwaysAllowed } from '../../../../src/core/oci/defaults/seccompCalls';
import { lint } from '../../../../src/core/oci/lint';
import { sound } from '../ruleTest';

const arches = ['x64', 'ia32', 'arm64', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'unheard of'];

describe("Docker's default profile", () => {
  it('names nothing twice, and nothing that Linux does not have', () => {
    const shape = shapeAt(['linux', 'seccomp', 'syscalls', 0, 'names', 0]);
    const known = new Set(shape?.is === 'string' ? shape.values?.map(({ name }) => name) : []);
    const named = [
      ...alwaysAllowed,
      ...arches.flatMap((arch) => machineOf(arch).calls),
      ...Object.values(allowedWith).flat(),
    ];
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
    assert.equal(new Set(alwaysAllowed).size, alwaysAllowed.length);
    const caps = new Set(capabilities.map(({ name }) => name));
    assert.deepEqual(
      [...Object.keys(allowedWith), ...dockerCapabilities].filter((name) => !caps.has(name)),
      [],
    );
    const architectures = new Set(seccompArchitectures.map(({ name }) => name));
    assert.deepEqual(
      arches.flatMap((arch) => machineOf(arch).architectures).filter((name) => !architectures.has(name)),
      [],
    );
  });

  it('lets no container load modules, mount, or talk to the kernel past its namespaces', () => {
    const { syscalls } = defaultSeccomp(dockerCapabilities, 'x64');
    const free = new Set(
      syscalls.filter(({ args }) => !args).flatMap(({ names, action }) => (action === 'SCMP_ACT_ALLOW' ? names : [])),
    );
    const never =
      'mount umount2 init_module bpf keyctl add_key unshare setns reboot kexec_load io_uring_setup userfaultfd clone clone3 socket swapon';
    assert.deepEqual(
      never.split(' ').filter((name) => free.has(name)),
      [],
    );
    assert.ok(free.has('chroot'), 'CAP_SYS_CHROOT is one of the default capabilities');
  });

  it('answers clone3 as if the kernel did not have it, and allows it with CAP_SYS_ADMIN', () => {
    const of = (set: readonly string[]) =>
      defaultSeccomp(set, 'x64').syscalls.filter(({ names }) => names.includes('clone3'));
    assert.deepEqual(of([]), [{ names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 }]);
    assert.deepEqual(
      of(['CAP_SYS_ADMIN']).map(({ action }) => action),
      ['SCMP_ACT_ALLOW'],
    );
  });

  for (const arch of arches) {
    it(`has no fault in a config: ${arch}`, () => {
      for (const set of [dockerCapabilities, capabilities.map(({ name }) => name)]) {
        const linux = { ...(sound['linux'] as object), seccomp: defaultSeccomp(set, arch) };
        const found = lint(JSON.stringify({ ...sound, ociVersion: '1.3.0', linux }));
        assert.deepEqual(
          found.filter(({ code }) => code.startsWith('seccomp-') || code.startsWith('schema-')).map(({ code }) => code),
          [],
        );
      }
    });
  }
});
