import assert from 'node:assert/strict';
import { type JournalEntry, journalLine, parseJournal } from '../../../src/core/host/lab/journal';

const head: JournalEntry = {
  makes: 'lab',
  id: 'one',
  owner: { pid: 5, startTime: '77', boot: 'b', pidNamespace: 'pid:[1]' },
};
const cgroup: JournalEntry = { makes: 'cgroup', path: '/sys/fs/cgroup/cpu/stevedore-lab-one' };

describe('the journal of a lab', () => {
  it('reads back what was written', () => {
    assert.deepEqual(parseJournal(journalLine(head) + journalLine(cgroup)), [head, cgroup]);
  });

  it('is readable up to the line that a crash cut short', () => {
    const text = journalLine(head) + journalLine(cgroup).slice(0, -10);
    assert.deepEqual(parseJournal(text), [head]);
  });

  it('ignores lines of another shape', () => {
    const strange = [
      'null',
      '7',
      '{}',
      '{"makes":"cgroup"}',
      '{"makes":"lab","id":"one","owner":{}}',
      '{"makes":"rocket","path":"/"}',
    ];
    assert.deepEqual(parseJournal(strange.join('\n')), []);
  });
});
