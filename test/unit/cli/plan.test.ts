import assert from 'node:assert/strict';
import { listing } from '../../../src/cli/run/listing';
import { planned } from '../../../src/cli/run/plan';
import { readCourse } from '../../../src/core/course/read/readCourse';

function plan(lines: readonly string[], frontMatter = '') {
  return planned(readCourse(`${frontMatter}# N\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`), '/home/me');
}

describe('what a run from the command line would do', () => {
  it('never reboots, installs, or changes groups and services', () => {
    const left = plan(['$ sudo reboot', '$ sudo apk add docker', '$ sudo addgroup me docker', '$ echo ok']);
    assert.deepEqual(
      left.map((one) => one.is),
      ['left', 'left', 'left', 'run'],
    );
  });

  it('leaves a login and an editor to a person, and enters a container', () => {
    const all = plan(['$ docker login', '$ vi x', '$ docker exec -it c1 sh', '/ # ls']);
    assert.deepEqual(
      all.map((one) => one.is),
      ['left', 'left', 'run', 'run'],
    );
  });

  it('leaves out what has an unfilled placeholder, and fills in what the author gives', () => {
    const note = ['$ docker push <Login Name>/a1'];
    assert.equal(plan(note)[0]?.is, 'left');
    const [one] = plan(note, '---\nplaceholders:\n  <Login Name>:\n    default: me\n---\n');
    assert.ok(one?.is === 'run' && one.confirmable.sent === 'docker push me/a1');
  });

  it('shows hidden characters in the list', () => {
    const text = listing(plan(['$ echo a\u202eb \u001b[2J']));
    assert.ok(!/[\u202e\u001b]/.test(text) && text.includes('\\u202e'));
  });
});
