import type { Course } from '../core/course/model';
import { t } from '../core/l10n/l10n';
import { visible } from '../core/text/visible';
import { UsageError } from './args';

/** The course with one chapter: by its number from 1, or by a part of its title. Throws UsageError when none fits. */
export function onlyChapter(course: Course, wanted: string | undefined): Course {
  if (wanted === undefined) return course;
  const sought = wanted.trim().toLowerCase();
  const chapters = course.chapters.filter(
    (chapter, index) => String(index + 1) === sought || (sought !== '' && chapter.title.toLowerCase().includes(sought)),
  );
  const [chapter] = chapters;
  if (!chapter) throw new UsageError(t('There is no chapter {0}.', visible(wanted)));
  const numbered = /^\d+$/.test(sought) ? course.chapters[Number(sought) - 1] : undefined;
  return { ...course, chapters: [numbered ?? chapter] };
}
