import { inReadersLanguage, type Meaning } from '../../l10n/meaning';
import { both } from '../catalogue/make';
import type { Named } from '../catalogue/model';
import { annotationKeys } from '../catalogue/values/annotations';
import { capabilities } from '../catalogue/values/capabilities';
import { memoryPolicyFlags, memoryPolicyModes, personalityDomains } from '../catalogue/values/memoryPolicy';
import { crunMountOptions, fileSystemData, runtimeMountOptions } from '../catalogue/values/mountOptions';
import { mountTypes } from '../catalogue/values/mountTypes';
import { linuxNamespaces, rootfsPropagations } from '../catalogue/values/namespaces';
import { rlimitTypes } from '../catalogue/values/rlimits';
import { ioPriorityClasses, schedulerFlags, schedulerPolicies } from '../catalogue/values/scheduling';
import { seccompActions, seccompArchitectures, seccompFlags, seccompOperators } from '../catalogue/values/seccomp';
import { syscallMeanings } from '../catalogue/values/syscallMeanings';
import { syscalls } from '../catalogue/values/syscalls';
import { sysctls } from '../catalogue/values/sysctls';
import { unifiedKeys } from '../catalogue/values/unified';
import { code, table } from './markdown';

const words = {
  name: both('Name', '名稱'),
  about: both('Meaning', '意義'),
  since: both('Since', '起始版本'),
  namespace: both('Namespace', '命名空間'),
  others: both('Others', '其他'),
};

const tables: readonly (readonly [Meaning, readonly Named[]])[] = [
  [both('Capabilities', 'Capability'), capabilities],
  [both('Resource limits', '資源限制'), rlimitTypes],
  [both('Namespaces', '命名空間'), linuxNamespaces],
  [both('Mount types', '掛載類型'), mountTypes],
  [both('Mount options', '掛載選項'), runtimeMountOptions],
  [both('Mount options of crun', 'crun 的掛載選項'), crunMountOptions],
  [both('Data of file systems', '檔案系統的資料'), fileSystemData],
  [both('Propagation of the root file system', '根檔案系統的傳播'), rootfsPropagations],
  [both('seccomp: actions', 'seccomp：動作'), seccompActions],
  [both('seccomp: operators', 'seccomp：運算子'), seccompOperators],
  [both('seccomp: architectures', 'seccomp：架構'), seccompArchitectures],
  [both('seccomp: flags', 'seccomp：旗標'), seccompFlags],
  [both('Scheduling policies', '排程策略'), schedulerPolicies],
  [both('Scheduling flags', '排程旗標'), schedulerFlags],
  [both('I/O priority classes', 'I/O 優先順序類別'), ioPriorityClasses],
  [both('Memory policies', '記憶體策略'), memoryPolicyModes],
  [both('Memory policy flags', '記憶體策略旗標'), memoryPolicyFlags],
  [both('Execution domains', '執行領域'), personalityDomains],
  [both('cgroup v2 files', 'cgroup v2 檔案'), unifiedKeys],
  [both('Annotations', '附註'), annotationKeys],
];

/** A table for each kind of value, with what each value means. */
export function valuesPart(): readonly string[] {
  return [...tables.flatMap(([title, values]) => valueTable(title, values)), ...sysctlTable(), ...syscallTable()];
}

function valueTable(title: Meaning, values: readonly Named[]): readonly string[] {
  const dated = values.some(({ since }) => since !== undefined);
  return [
    `### ${inReadersLanguage(title)}`,
    ...table(
      [words.name, words.about, ...(dated ? [words.since] : [])].map(inReadersLanguage),
      values.map(({ name, about, since, deprecated }) => [
        code(name),
        [about, ...(deprecated ? [deprecated] : [])].map(inReadersLanguage).join(' '),
        ...(dated ? [since ?? ''] : []),
      ]),
    ),
  ];
}

function sysctlTable(): readonly string[] {
  return [
    '### sysctl',
    ...table(
      [words.name, words.namespace, words.about].map(inReadersLanguage),
      sysctls.map(({ name, namespace, about }) => [code(name), code(namespace), inReadersLanguage(about)]),
    ),
  ];
}

/** Those that have a line of their own; the names of the rest. */
function syscallTable(): readonly string[] {
  const rest = syscalls.filter(({ name }) => !syscallMeanings.has(name));
  return [
    `### ${inReadersLanguage(both('System calls', '系統呼叫'))}`,
    ...table(
      [words.name, words.about].map(inReadersLanguage),
      [...syscallMeanings].map(([name, about]) => [code(name), inReadersLanguage(about)]),
    ),
    `${inReadersLanguage(words.others)}: ${rest.map(({ name }) => code(name)).join(', ')}`,
  ];
}
