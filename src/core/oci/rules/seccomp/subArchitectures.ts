import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { seccompOf } from './seccomp';

/** Architectures whose kernels run programs of others too (seccomp(2); moby profiles/seccomp, archMap). */
const others: Readonly<Record<string, readonly string[]>> = {
  SCMP_ARCH_X86_64: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
  SCMP_ARCH_AARCH64: ['SCMP_ARCH_ARM'],
  SCMP_ARCH_S390X: ['SCMP_ARCH_S390'],
  SCMP_ARCH_MIPS64: ['SCMP_ARCH_MIPS', 'SCMP_ARCH_MIPS64N32'],
  SCMP_ARCH_MIPSEL64: ['SCMP_ARCH_MIPSEL', 'SCMP_ARCH_MIPSEL64N32'],
};

/** Calls of an architecture that is not listed are killed. */
export const subArchitectures: Rule = {
  id: 'seccomp-sub-architectures',
  severity: 'information',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'The kernel runs 32-bit programs too, and kills them where their architecture is not listed.',
    zh: '核心也能執行 32 位元程式，未列出其架構時會終止它們。',
  },
  *check(context) {
    const list = seccompOf(context.root)?.at('architectures');
    const there = new Set(list?.strings());
    for (const item of list?.items() ?? []) {
      const lacking = others[item.asString() ?? '']?.filter((name) => !there.has(name)) ?? [];
      if (!list || lacking.length === 0) continue;
      const edits = () => [
        { span: { start: item.span.end, end: item.span.end }, text: lacking.map((name) => `, "${name}"`).join('') },
      ];
      yield {
        at: item,
        message: t('Its 32-bit programs are killed: {0} is missing.', lacking.join(', ')),
        fixes: [{ title: t('Add {0}', lacking.join(', ')), edits }],
      };
    }
  },
};
