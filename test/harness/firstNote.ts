import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';

const path = join(projectRoot(), '..', 'shared', 'notes', 'docker-notes.zh-TW.md');

/**
 * Tests on the note that Stevedore was first made for. It is no part of the project: without it they are skipped, which
 * the title allows, and `readNote` gives nothing.
 */
export function describeFirstNote(title: string, tests: (this: Mocha.Suite, readNote: () => string) => void): void {
  const isThere = existsSync(path);
  const suite = isThere ? describe : describe.skip;
  suite(`${title} (../shared)`, function () {
    tests.call(this, () => (isThere ? readFileSync(path, 'utf8') : ''));
  });
}
