import { t } from '../../l10n/l10n';
import { capabilities } from '../catalogue/values/capabilities';
import { change, remove } from '../fix/fixes';
import { nearest } from '../fix/nearest';
import { duplicates } from '../rules/duplicates';
import type { Rule } from '../rules/rule';
import { seccompOf, syscallsOf } from '../rules/seccomp/seccomp';
import type { Value } from '../syntax/value';

const spec = 'https://docs.docker.com/engine/security/seccomp/';

/** moby/profiles, seccomp_linux.go: "use either 'architectures' or 'archMap'". */
export const architecturesTwice: Rule = {
  id: 'docker-seccomp-architectures',
  severity: 'error',
  spec,
  about: {
    en: 'A profile has architectures or archMap. Docker refuses one that has both.',
    zh: '設定檔只能有 architectures 或 archMap 其中之一。兩者並存時 Docker 會拒絕。',
  },
  *check(context) {
    const seccomp = seccompOf(context.root);
    const entry = seccomp?.entry('architectures');
    if (!entry || entry.value.items().length === 0 || !seccomp?.at('archMap')?.items().length) return;
    yield {
      at: entry.keySpan,
      message: t('There is archMap too: Docker takes one of both.'),
      fixes: [remove(context, entry)],
    };
  },
};

/** moby/profiles, seccomp_linux.go: "use either 'name' or 'names'". */
export const nameTwice: Rule = {
  id: 'docker-seccomp-name',
  severity: 'error',
  spec,
  about: {
    en: 'An entry has names, or name as profiles of old have it. Docker refuses one that has both.',
    zh: '項目使用 names，或舊式的 name。兩者並存時 Docker 會拒絕。',
  },
  *check(context) {
    for (const { value } of syscallsOf(context.root)) {
      const entry = value.entry('name');
      if (!entry?.value.asString() || !value.at('names')?.items().length) continue;
      yield {
        at: entry.keySpan,
        message: t('There is names too: Docker takes one of both.'),
        fixes: [remove(context, entry)],
      };
    }
  },
};

/** Architectures as the engine calls its own (moby/profiles, seccomp_linux.go); x32 is in Docker's profile, and never holds. */
const machines =
  'x86 amd64 x32 arm arm64 loongarch64 mips64 mips64n32 mipsel64 mips3l64n32 mipsel ppc ppc64 ppc64le riscv64 s390 s390x'.split(
    ' ',
  );

/** Conditions that never hold. */
export const conditionUnknown: Rule = {
  id: 'docker-seccomp-condition',
  severity: 'warning',
  spec,
  about: {
    en: 'A condition names a machine or a capability that there is not, so that it never holds.',
    zh: '條件中的機器或 capability 不存在，因此永遠不會成立。',
  },
  *check({ root }) {
    const names = { arches: machines, caps: capabilities.map(({ name }) => name) };
    for (const filter of filtersOf(root))
      for (const key of ['arches', 'caps'] as const)
        for (const item of filter.at(key)?.items() ?? []) {
          const written = item.asString();
          if (written === undefined || names[key].includes(written)) continue;
          const meant = meantBy(written, names[key]);
          const what = t('There is no {0}: the condition never holds.', written);
          yield {
            at: item,
            message: meant === undefined ? what : `${what} ${t('Did you mean {0}?', meant)}`,
            case: key,
            fixes: meant === undefined ? [] : [change(item, meant)],
          };
        }
  },
};

/** `sys_admin` → `CAP_SYS_ADMIN`, `aarch64` → `arm64`, or the nearest. */
function meantBy(written: string, names: readonly string[]): string | undefined {
  const plain = written.toUpperCase();
  const other: Readonly<Record<string, string>> = { aarch64: 'arm64', x86_64: 'amd64', i386: 'x86', '386': 'x86' };
  const exact = [plain, `CAP_${plain}`, Object.hasOwn(other, written) ? other[written] : undefined];
  return names.find((name) => exact.includes(name)) ?? nearest(written, names);
}

/** moby/profiles, seccomp.go: two numbers of 8 bits with a dot between, and not 0.0. */
export const minKernelForm: Rule = {
  id: 'docker-seccomp-kernel',
  severity: 'error',
  spec,
  about: {
    en: 'minKernel is two numbers with a dot between: 4.8. Docker refuses everything else.',
    zh: 'minKernel 是以點分隔的兩個數字：4.8。其他寫法 Docker 都會拒絕。',
  },
  *check({ root }) {
    for (const filter of filtersOf(root)) {
      const value = filter.at('minKernel');
      const written = value?.asString();
      const numbers = /^(\d{1,3})\.(\d{1,3})$/
        .exec(written ?? '')
        ?.slice(1)
        .map(Number);
      const right = numbers?.every((number) => number < 256) === true && numbers.some((number) => number > 0);
      if (!value || written === undefined || written === '' || right) continue;
      const meant = /^(\d{1,2}\.\d{1,2})(?=[.-])/.exec(written)?.[1];
      yield {
        at: value,
        message: t('{0} is no kernel version: Docker wants two numbers, as 4.8.', written),
        fixes: meant === undefined || /^0+\.0+$/.test(meant) ? [] : [change(value, meant)],
      };
    }
  },
};

/** What is named twice does nothing more, and the second is easily overlooked when the first is taken out. */
export const callTwice: Rule = {
  id: 'docker-seccomp-duplicate',
  severity: 'warning',
  spec,
  about: {
    en: 'A system call is named twice in one entry, or by two entries that count for all and do the same.',
    zh: '同一項目重複列出系統呼叫，或兩個無條件的項目對它採取相同動作。',
  },
  *check(context) {
    const seen = new Map<string, Value>();
    for (const { names, action, args, conditional, value } of syscallsOf(context.root)) {
      const own = duplicates(names, (name) => name.asString());
      const again = new Set([...own].map((one) => one.again));
      for (const name of names) {
        const written = name.asString() ?? '';
        const free = args.length === 0 && !conditional && action !== undefined;
        const before = free ? seen.get(`${action} ${written}`) : undefined;
        if (free) seen.set(`${action} ${written}`, name);
        if (!again.has(name) && before === undefined) continue;
        const inList = value.at('names')?.items().includes(name) === true && names.length > 1;
        yield {
          at: name,
          message: t('{0} is named twice.', written),
          fixes: inList ? [remove(context, name)] : [],
        };
      }
    }
  },
};

/** `includes` and `excludes` of every entry. */
function filtersOf(root: Value): readonly Value[] {
  return syscallsOf(root).flatMap(({ value }) =>
    [value.at('includes'), value.at('excludes')].flatMap((one) => one ?? []),
  );
}
