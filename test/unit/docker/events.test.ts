import assert from 'node:assert/strict';
import { EventLog } from '../../../src/core/docker/eventLog';
import { eventText } from '../../../src/core/docker/eventText';
import { event } from '../store/fakeEngine';

const unknown = (): undefined => undefined;

describe('the log of events', () => {
  const at = (timeNano: string, action = 'start') => event(action, 'c', { timeNano });

  it('has each event once, however often it was heard', () => {
    const log = new EventLog(10);
    log.add([at('1'), at('2')]);
    assert.deepEqual(
      log.add([at('1'), at('2'), at('3'), at('3', 'die')]).map(({ event: { action } }) => action),
      ['start', 'die'],
    );
    assert.equal(log.events.length, 4);
  });

  it('tells a network’s two containers of the same moment apart', () => {
    const joined = (container: string) => event('connect', 'n', { type: 'network', attributes: { container } });
    assert.equal(new EventLog(10).add([joined('a'), joined('b')]).length, 2);
  });

  it('brings what comes together into the order of time, also where numbers would not do', () => {
    const log = new EventLog(10);
    log.add([at('1795826681420254334'), at('1795826681420254333'), at('999')]);
    assert.deepEqual(
      log.events.map(({ event: { timeNano } }) => timeNano),
      ['999', '1795826681420254333', '1795826681420254334'],
    );
    assert.equal(log.newest, '1795826681420254334');
  });

  it('keeps the newest, and numbers never come again', () => {
    const log = new EventLog(3);
    log.add(['1', '2', '3', '4', '5'].map((time) => at(time)));
    assert.deepEqual(
      log.events.map(({ number }) => number),
      [3, 4, 5],
    );
    assert.deepEqual(
      log.add([at('6')]).map(({ number }) => number),
      [6],
    );
  });

  it('keeps events without a time', () => {
    const log = new EventLog(3);
    log.add([at(''), at('')]);
    assert.deepEqual([log.events.length, log.newest], [2, undefined]);
  });
});

describe('an event as a row', () => {
  const textOf = (action: string, attributes: Readonly<Record<string, string>>, more = {}) =>
    eventText(event(action, 'c'.repeat(64), { attributes, ...more }), unknown);

  it('has the exit code of what ended, and the signal that it means', () => {
    assert.equal(textOf('die', { exitCode: '3' }).detail, 'exit code 3');
    assert.equal(textOf('die', { exitCode: '137' }).detail, 'exit code 137 (128 + signal 9)');
    assert.equal(textOf('die', { containerExitCode: '0' }).detail, 'exit code 0');
    assert.equal(textOf('die', { exitCode: '255' }).detail, 'exit code 255');
    assert.equal(textOf('kill', { signal: '9' }).detail, 'signal 9');
  });

  it('takes the command out of the action', () => {
    const { action, detail, isNoise } = textOf('exec_create: sh -c "a: b"', { name: 'web1' });
    assert.deepEqual([action, detail, isNoise], ['exec_create', 'sh -c "a: b"', true]);
    assert.equal(textOf('health_status: healthy', {}).isNoise, true);
    assert.equal(textOf('start', {}).isNoise, false);
  });

  it('names the container that joins a network', () => {
    const joined = event('connect', 'n', { type: 'network', attributes: { name: 'bridge', container: 'abc' } });
    assert.equal(eventText(joined, (id) => (id === 'abc' ? 'web1' : undefined)).detail, 'container web1');
  });

  it('has a short id where there is no name', () => {
    assert.equal(textOf('start', {}).name, 'c'.repeat(12));
    assert.equal(textOf('create', {}, { type: 'volume', id: 'data' }).name, 'data');
  });

  it('lets nothing act that a name holds, and nothing fill the page', () => {
    const { name, kind } = textOf('start', { name: 'a\u202eb\u001b[2J' }, { type: 'x'.repeat(500) });
    assert.equal(name, 'a\\u202eb\\x1b[2J');
    assert.equal(kind.length, 20);
  });
});
