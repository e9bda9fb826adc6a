import { t } from '../../../l10n/l10n';
import type { Difference } from '../outcome';
import { masked } from './masks';

/** A table whose columns begin where their headings do, as the docker CLI prints them. */
interface Table {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly headings: readonly string[];
}

/** Reads a table by its heading line, which begins with `first`; undefined when there is none. */
export function readTable(lines: readonly string[], first: RegExp): Table | undefined {
  const at = lines.findIndex((line) => first.test(line));
  const head = lines[at];
  if (head === undefined) return undefined;
  const columns = [...head.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ name: match[0], start: match.index }));
  const rows = lines
    .slice(at + 1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = columns.map(({ name, start }, index) => [
        name,
        line.slice(start, columns[index + 1]?.start).trim(),
      ]);
      // What is out of its column was pasted by hand: cells are then apart by two blanks.
      const straight = columns.every(({ start }) => start === 0 || line.length < start || line[start - 1] === ' ');
      const loose = line.trim().split(/\s{2,}/);
      const pairs =
        straight || loose.length !== columns.length
          ? cells
          : columns.map(({ name }, index) => [name, loose[index] ?? '']);
      return Object.fromEntries(pairs) as Record<string, string>;
    });
  return { rows, headings: columns.map(({ name }) => name) };
}

interface TableKind {
  readonly first: RegExp;
  /** The column by which a row is known. */
  readonly key: string;
  /** Columns that are compared. */
  readonly columns: readonly string[];
}

const kinds: readonly TableKind[] = [
  { first: /^CONTAINER ID\s/, key: 'NAMES', columns: ['IMAGE', 'STATUS'] },
  { first: /^NETWORK ID\s/, key: 'NAME', columns: ['DRIVER', 'SCOPE'] },
  { first: /^REPOSITORY\s/, key: 'REPOSITORY', columns: ['TAG'] },
  { first: /^DRIVER\s+VOLUME NAME/, key: 'VOLUME NAME', columns: ['DRIVER'] },
];

/** A name that the engine made up (moby, namesgenerator). */
const madeUp = /^[a-z]+_[a-z]+\d?$/;

/**
 * Compares `docker ps`, `docker network ls`, `docker images`, `docker volume ls`: every row of the note has to be there;
 * rows that only the machine has are its own affair. Undefined when the note shows no such table.
 */
export function compareTable(expected: readonly string[], real: readonly string[]): readonly Difference[] | undefined {
  for (const kind of kinds) {
    const shown = readTable(expected, kind.first);
    if (shown === undefined) continue;
    const there = readTable(real, kind.first)?.rows ?? [];
    return shown.rows.flatMap((row) => compareRow(row, there, kind));
  }
  return undefined;
}

function compareRow(
  row: Readonly<Record<string, string>>,
  there: readonly Readonly<Record<string, string>>[],
  { key, columns }: TableKind,
): readonly Difference[] {
  const name = row[key] ?? '';
  const by = madeUp.test(name) ? 'IMAGE' : key;
  const same = there.filter((one) => one[by] === row[by]);
  if (same.length === 0)
    return [
      { why: t('The note lists {0}; here it is not there.', row[by] ?? ''), expected: Object.values(row).join('  ') },
    ];
  const wrong = (one: Readonly<Record<string, string>>): readonly string[] =>
    columns.filter(
      (column) => row[column] !== undefined && row[column] !== '' && cell(row, column) !== cell(one, column),
    );
  if (same.some((one) => wrong(one).length === 0)) return [];
  const [first = {}] = same;
  return wrong(first).map((column) => ({
    why: t(
      '{0} of {1}: the note shows {2}, here it is {3}.',
      column,
      row[by] ?? '',
      row[column] ?? '',
      first[column] ?? '',
    ),
    expected: row[column] ?? '',
    real: first[column] ?? '',
  }));
}

function cell(row: Readonly<Record<string, string>>, column: string): string {
  const text = row[column] ?? '';
  return column === 'STATUS'
    ? (/^(Up.*\(Paused\)|Up|Exited \(\d+\)|\w+)/.exec(text)?.[0].replace(/^Up.*\(/, 'Up (') ?? text)
    : masked(text);
}
