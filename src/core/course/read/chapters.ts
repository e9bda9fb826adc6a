import type { Chapter, NoteStep } from '../model';
import type { Part } from './stretches';

interface Section {
  /** The heading's; undefined for what stands before any heading. */
  readonly level: number | undefined;
  readonly step: NoteStep;
}

/**
 * Parts as chapters and steps: headings of the highest levels used are chapters, what is deeper is a step of one.
 * `title` is the course's, for what stands before any heading.
 */
export function chaptersOf(parts: readonly Part[], title: string): readonly Chapter[] {
  const sections = sectionsOf(parts, title);
  const { deepest, skipsFirst } = chapterLevels(sections.flatMap(({ level }) => level ?? []));
  const chapters: { title: string; line: number; own: NoteStep; steps: NoteStep[] }[] = [];
  sections.forEach(({ level, step }, index) => {
    const current = chapters.at(-1);
    if ((level ?? 0) > deepest && current) {
      current.steps.push(step);
    } else if (!isEmpty(step) || (index > 0 && !(skipsFirst && index === 1))) {
      chapters.push({ title: step.title, line: step.line, own: step, steps: [] });
    }
  });
  return chapters.map(({ title: name, line, own, steps }) => ({
    title: name,
    line,
    steps: isEmpty(own) && steps.length > 0 ? steps : [own, ...steps],
  }));
}

/** Joins the parts that go on below the heading before them. */
function sectionsOf(parts: readonly Part[], title: string): readonly Section[] {
  const sections: Section[] = [{ level: undefined, step: { title, line: 1, commands: [], narration: [] } }];
  for (const part of parts) {
    const { level, line, commands, narration } = part;
    const last = sections.at(-1);
    if (level !== undefined) {
      sections.push({ level, step: { title: part.title === '' ? title : part.title, line, commands, narration } });
    } else if (last && !isEmpty(part)) {
      const { step } = last;
      const joined = { commands: [...step.commands, ...commands], narration: [...step.narration, ...narration] };
      sections[sections.length - 1] = { ...last, step: { ...step, ...joined } };
    }
  }
  return sections;
}

/** The deepest level that makes chapters. A first heading above most others is the note's title, and the next level has chapters too. */
function chapterLevels(levels: readonly number[]): { readonly deepest: number; readonly skipsFirst: boolean } {
  const highest = Math.min(...levels, 7);
  const deeper = levels.filter((level) => level > highest);
  if (levels[0] !== highest || deeper.length === 0) return { deepest: highest, skipsFirst: false };
  const next = levels.indexOf(highest, 1);
  const below = next < 0 ? levels.length - 1 : next - 1;
  if (below * 2 <= levels.length - 1) return { deepest: highest, skipsFirst: false };
  return { deepest: deeper.reduce((a, b) => Math.min(a, b)), skipsFirst: true };
}

function isEmpty({ commands, narration }: NoteStep | Part): boolean {
  return commands.length === 0 && narration.length === 0;
}
