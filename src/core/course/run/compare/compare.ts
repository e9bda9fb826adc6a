import { t } from '../../../l10n/l10n';
import { visible } from '../../../text/visible';
import type { Difference } from '../outcome';
import { nameOf, simpleCommands } from '../simpleCommands';
import { compareLinks } from './compareLinks';
import { compareRoutes } from './compareRoutes';
import { compareTable } from './compareTable';
import { masked } from './masks';
import { plainOutput } from './plainOutput';

export interface Comparison {
  /** The command that was sent. */
  readonly sent: string;
  /** Lines that the note shows. */
  readonly expected: readonly string[];
  /** What was printed, as it came from the terminal. */
  readonly output: string;
  /** Addresses and names that the note's own commands set (`fixedWords`): they have to come out as shown. */
  readonly fixed?: readonly string[];
  /** Bytes of the output that were not kept. */
  readonly cut?: number;
}

/** Lines that stand for others. */
const ellipsis = /^\s*(?:\.{3,}|…+|\[\.\.\.\]|<snip>|---8<---)\s*$/i;

/**
 * What real output lacks of what the note shows, each with a plain reason; empty when it is as shown. Facts are compared
 * where the program is known, masked lines otherwise; lines that only the machine prints are no difference.
 */
export function compare(comparison: Comparison): readonly Difference[] {
  const expected = trimmed(comparison.expected.map((line) => plainOutput(line)));
  if (expected.length === 0) return [];
  const real = trimmed(plainOutput(comparison.output).split('\n'));
  return byFacts(comparison, expected, real) ?? byLines(comparison, expected, real);
}

function byFacts(
  { sent, fixed = [] }: Comparison,
  expected: readonly string[],
  real: readonly string[],
): readonly Difference[] | undefined {
  const programs = simpleCommands(sent).map(({ argv }) => nameOf(argv[0] ?? ''));
  const runs = (...names: readonly string[]): boolean => programs.some((name) => names.includes(name));
  if (runs('tunctl')) return made(real, /\btap\d+\b|\btun\d+\b|'[^']+' persistent/, t('No device was made.'));
  if (runs('ip', 'route', 'netstat')) {
    const routes = compareRoutes(expected, real, fixed);
    if (routes) return routes;
  }
  if (runs('ifconfig', 'ip')) return compareLinks(expected, real, fixed);
  if (runs('docker', 'podman', 'nerdctl')) {
    const table = compareTable(expected, real);
    if (table) return table;
  }
  return undefined;
}

function made(real: readonly string[], name: RegExp, why: string): readonly Difference[] {
  return real.some((line) => name.test(line)) ? [] : [{ why }];
}

/** Every line of the note, in its order, somewhere among the real ones. */
function byLines(
  { fixed = [], cut = 0 }: Comparison,
  expected: readonly string[],
  real: readonly string[],
): readonly Difference[] {
  if (cut > 0) return [];
  const there = real.map((line) => masked(line, fixed));
  const differences: Difference[] = [];
  let from = 0;
  for (const line of expected) {
    const wanted = masked(line, fixed);
    if (wanted === '' || ellipsis.test(line)) continue;
    const at = there.indexOf(wanted, from);
    if (at !== -1) {
      from = at + 1;
      continue;
    }
    // A line that came earlier is there, only not in the order of the note.
    if (there.includes(wanted)) continue;
    const instead = nearest(wanted, real, there);
    differences.push({
      why: t('The note shows “{0}”; that was not printed.', visible(line.trim())),
      expected: line,
      ...(instead === undefined ? {} : { real: instead }),
    });
  }
  return differences;
}

/** The real line that begins with the same word: what came instead. */
function nearest(wanted: string, real: readonly string[], there: readonly string[]): string | undefined {
  const first = wanted.split(' ')[0] ?? '';
  return real.length === 1 ? real[0] : real[there.findIndex((line) => line.split(' ')[0] === first)];
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return [];
  return lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
