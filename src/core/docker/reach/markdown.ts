import { t } from '../../l10n/l10n';
import type { ReachFinding, Weight } from './finding';

const order: readonly Weight[] = ['grave', 'careful', 'unknown', 'fine'];

/** Words for how much a finding weighs. */
export function weightText(weight: Weight): string {
  switch (weight) {
    case 'grave':
      return t('leads to root');
    case 'careful':
      return t('to be careful with');
    case 'unknown':
      return t('not known');
    case 'fine':
      return t('fine');
  }
}

/** The findings as a Markdown document, the heaviest first. `where`: which engine. */
export function reachMarkdown(findings: readonly ReachFinding[], where: string): string {
  const count = (weight: Weight): number => findings.filter((one) => one.weight === weight).length;
  const sums = order.filter((weight) => count(weight) > 0).map((weight) => `${weightText(weight)}: ${count(weight)}`);
  const sections = order.flatMap((weight) => findings.filter((one) => one.weight === weight)).map(section);
  return `${[`# ${t('What Docker Can Reach')}`, plain(where), sums.join(' · '), ...sections].join('\n\n')}\n`;
}

function section(finding: ReachFinding): string {
  const { weight, what, who, why, wayOut, lines } = finding;
  return [
    `## [${weightText(weight)}] ${plain(what)}`,
    ...(who.length > 0 ? [who.map((one) => `- ${plain(one)}`).join('\n')] : []),
    `${t('Why it matters')}: ${plain(why)}`,
    ...(wayOut === '' ? [] : [`${t('Way out')}: ${plain(wayOut)}`]),
    ...(lines.length > 0 ? [lines.map((line) => `    ${line}`).join('\n')] : []),
  ].join('\n\n');
}

/** Text that means nothing in Markdown (CommonMark 2.4, backslash escapes). */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}
