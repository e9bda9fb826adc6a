/** The commands of courses, by the last part of their ids. */
export const courseCommands = [
  'openNote',
  'showPanel',
  'run',
  'runToHere',
  'runAll',
  'stop',
  'copy',
  'explain',
  'putIntoTerminal',
  'placeholders',
  'clearProgress',
  'close',
] as const;

export type CourseCommand = (typeof courseCommands)[number];

/** Under which the workspace remembers the note that the view shows. */
export const shownNoteKey = 'stevedore.course.shownNote';
