import assert from 'node:assert/strict';
import { thermalThrottle } from '../../../../src/core/oci/defaults/thermalThrottle';
import type { Files } from '../../../../src/core/oci/disk/files';
import { lint } from '../../../../src/core/oci/lint';
import { maskedByDefault } from '../../../../src/core/oci/rules/advice/protectedPaths';
import { sound } from '../ruleTest';

const path = (cpu: number) => `/sys/devices/system/cpu/cpu${cpu}/thermal_throttle`;

/** A machine with these CPUs, of which some have the folder. */
function machine(possible: string | undefined, cpus: readonly number[]): Files & { asked: number } {
  const there = new Set(cpus.map(path));
  return {
    asked: 0,
    fact(one) {
      this.asked++;
      return Promise.resolve({ is: there.has(one) ? 'directory' : 'absent' });
    },
    link: () => Promise.resolve(undefined),
    text: (one) => Promise.resolve(one === '/sys/devices/system/cpu/possible' ? possible : undefined),
  };
}

describe('folders that tell how hot CPUs are', () => {
  it('are those of the CPUs that have one', async () => {
    assert.deepEqual(await thermalThrottle(machine('0-2,5\n', [0, 2, 5, 7])), [0, 2, 5].map(path));
  });

  it('are looked for once where the first CPU has none, as on virtual machines', async () => {
    const files = machine('0-255\n', []);
    assert.deepEqual(await thermalThrottle(files), []);
    assert.equal(files.asked, 1);
  });

  it('are none where the kernel tells no CPUs, or nonsense', async () => {
    for (const possible of [undefined, '', 'x', '0-99999999', '3-1'])
      assert.deepEqual(await thermalThrottle(machine(possible, [0])), [], possible);
  });

  it('are missed in the masked paths of a config where the machine has them', () => {
    const linux = { ...(sound['linux'] as object), maskedPaths: maskedByDefault };
    const found = (thermal: readonly string[]) =>
      lint(JSON.stringify({ ...sound, linux }), { disk: { paths: new Map(), thermalThrottle: thermal } }).filter(
        ({ code }) => code === 'advice-masked-paths',
      );
    assert.deepEqual(found([]), []);
    assert.match(found([path(0)])[0]?.message ?? '', /cpu0\/thermal_throttle/);
  });
});
