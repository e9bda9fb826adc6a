const words = (text: string): readonly string[] => text.split(' ');

/** What Docker's profile has for a machine: its architectures, its own first, and calls that only it has. */
export interface Machine {
  readonly architectures: readonly string[];
  readonly calls: readonly string[];
  /** Which argument of clone(2) has the flags: the second on s390. */
  readonly cloneFlags: 0 | 1;
}

const machine = (architectures: string, calls: readonly string[] = []): Machine => ({
  architectures: architectures === '' ? [] : words(architectures).map((name) => `SCMP_ARCH_${name}`),
  calls,
  cloneFlags: architectures.startsWith('S390') ? 1 : 0,
});

const arm = words('arm_fadvise64_64 arm_sync_file_range breakpoint cacheflush set_tls sync_file_range2');

/** By the name that Node has for it (`process.arch`); moby/profiles, seccomp/default.json, archMap and includes.arches. */
const machines: Readonly<Record<string, Machine>> = {
  x64: machine('X86_64 X86 X32', words('arch_prctl modify_ldt')),
  ia32: machine('', words('modify_ldt')),
  arm64: machine('AARCH64 ARM', arm),
  arm: machine('', arm),
  ppc64: machine('', words('swapcontext sync_file_range2')),
  s390x: machine('S390X S390', words('s390_pci_mmio_read s390_pci_mmio_write s390_runtime_instr')),
  riscv64: machine('RISCV64', words('riscv_flush_icache')),
  loong64: machine('LOONGARCH64'),
};

/** What a filter needs on a machine of this architecture; of one that is not known nothing but the calls of all. */
export function machineOf(arch: string): Machine {
  return machines[arch] ?? machine('');
}
