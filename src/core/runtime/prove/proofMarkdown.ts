import { t } from '../../l10n/l10n';
import { markdownCode, markdownRow } from '../../text/markdownCode';
import type { ProofRow, Standing } from './proofTable';

/** One proof: of a config as it is, or hardened. */
export interface Proof {
  readonly title: string;
  readonly rows: readonly ProofRow[];
}

/** Each standing has a mark and a word: whoever sees no shapes reads it, whoever reads little sees it. */
function standingWords(standing: Standing): string {
  switch (standing) {
    case 'holds':
      return `✔ ${t('holds')}`;
    case 'broken':
      return `✘ ${t('does not hold')}`;
    case 'open':
      return `○ ${t('open, not asked for')}`;
    case 'closed':
      return `✔ ${t('closed, though not asked for')}`;
    case 'absent':
      return `– ${t('not on this kernel')}`;
    case 'unknown':
      return `? ${t('not known')}`;
  }
}

function groupWords(group: ProofRow['group']): string {
  switch (group) {
    case 'masked':
      return t('Masked paths: not to be read');
    case 'readonly':
      return t('Read-only paths: not to be written to');
    case 'capabilities':
      return t('Capabilities: no more than asked for');
    case 'privileges':
      return t('Privileges');
    case 'seccomp':
      return t('System calls');
  }
}

const groups: readonly ProofRow['group'][] = ['masked', 'readonly', 'capabilities', 'privileges', 'seccomp'];

/** What proofs are about. */
export interface Proved {
  /** Of a bundle the name of its folder, of a container its own. */
  readonly name: string;
  /** The absolute path of the bundle. */
  readonly bundle: string;
}

/** The proofs of one bundle or container, side by side, as a Markdown document. Nothing in it is read as Markdown that comes from outside. */
export function proofMarkdown({ name, bundle }: Proved, how: string, proofs: readonly Proof[]): string {
  return [
    `# ${t('Proof of {0}', markdownCode(name))}`,
    `${markdownCode(bundle)}\n`,
    `${how}\n`,
    ...proofs.map(({ title, rows }) => `- **${title}**: ${summary(rows)}`),
    ...groups.flatMap((group) => ['', `## ${groupWords(group)}`, '', ...table(group, proofs)]),
    '',
  ].join('\n');
}

function summary(rows: readonly ProofRow[]): string {
  const count = (...standings: readonly Standing[]): number =>
    rows.filter(({ standing }) => standings.includes(standing)).length;
  return t('{0} hold, {1} do not, {2} are open', count('holds', 'closed'), count('broken'), count('open'));
}

function table(group: ProofRow['group'], proofs: readonly Proof[]): readonly string[] {
  const things = [
    ...new Set(proofs.flatMap(({ rows }) => rows.filter((row) => row.group === group)).map(({ what }) => what)),
  ];

  return [
    markdownRow(['', ...proofs.map(({ title }) => title)]),
    markdownRow(['---', ...proofs.map(() => '---')]),
    ...things.map((what) =>
      markdownRow([
        markdownCode(what),
        ...proofs.map(({ rows }) => cell(rows.find((row) => row.group === group && row.what === what))),
      ]),
    ),
  ];
}

function cell(row: ProofRow | undefined): string {
  if (!row) return '';
  return [standingWords(row.standing), row.evidence === '' ? '' : markdownCode(row.evidence)]
    .filter(Boolean)
    .join('<br>');
}
