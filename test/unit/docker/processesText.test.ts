import assert from 'node:assert/strict';
import { processesText } from '../../../src/core/docker/processesText';

describe('the processes of a container', () => {
  it('stand in columns below the line for them, the last one as long as it is', () => {
    const text = processesText('web 1', {
      titles: ['UID', 'PID', 'CMD'],
      rows: [
        ['root', '7', 'sh -c "a  b"'],
        ['nobody', '12345', 'yes'],
      ],
    });
    assert.equal(
      text,
      [
        "# docker top 'web 1'",
        '# Processes: 2. The process ids are those of the engine’s machine.',
        '',
        'UID     PID    CMD',
        'root    7      sh -c "a  b"',
        'nobody  12345  yes',
        '',
      ].join('\n'),
    );
  });

  it('cannot break out of their line', () => {
    const text = processesText('a', { titles: ['CMD'], rows: [['x\u001b[2J\nroot']] });
    assert.equal(text.split('\n').length, 6);
    assert.ok(!text.includes('\u001b'));
  });

  it('may be more cells than titles, or fewer', () => {
    const text = processesText('a', { titles: ['PID', 'CMD'], rows: [['1'], ['2', 'sh', 'more']] });
    assert.ok(text.endsWith('\nPID  CMD\n1\n2    sh   more\n'), text);
  });
});
