import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import { Journal } from '../../../src/core/plan/journal';
import type { Plan, StepReport, StepResult } from '../../../src/core/plan/plan';
import { plan, stopStep } from './helpers';

const here = { name: 'this machine', cliEnvironment: {} };
const done: StepResult = { kind: 'done', alreadySo: false };

function report(what: Plan, result: StepResult = done, more: Partial<StepReport> = {}): StepReport {
  const [doing] = what.steps;
  assert.ok(doing);
  return { plan: what, step: 0, direction: 'do', doing, result, ...more };
}

/** The lines that bash would run. */
function active(journal: Journal): readonly string[] {
  const lines = journal.toScript().split('\n');
  assert.equal(lines[0], '#!/usr/bin/env bash');
  return lines.filter((line) => line !== '' && !line.startsWith('#') && line !== 'set -eu');
}

describe('the journal', () => {
  it('writes what was done by name, in order', () => {
    const journal = new Journal({ now: () => 0 });
    journal.record(here, report(plan(stopStep('a'))));
    journal.record(here, report(plan(stopStep('b'))));
    assert.deepEqual(active(journal), ['docker stop name-a', 'docker stop name-b']);
    assert.match(journal.toScript(), /^# 1970-01-01T00:00:00.000Z$/m);
  });

  it('leaves what failed, what was so already and what is not known as comments', () => {
    const journal = new Journal();
    const error = new EngineError('refused', 'no\nrm -rf /\r\u001b[2J');
    journal.record(here, report(plan(stopStep('a')), { kind: 'failed', error }));
    journal.record(here, report(plan(stopStep('b')), { kind: 'done', alreadySo: true }));
    journal.record(here, report(plan(stopStep('c')), { kind: 'unknown', error }));
    assert.deepEqual(active(journal), []);
    assert.match(journal.toScript(), /failed: docker stop name-a/);
    assert.doesNotMatch(journal.toScript(), /\u001b|\r/);
  });

  it('says as a comment what a line needs that is nowhere to be found again', () => {
    const journal = new Journal({ now: () => 0 });
    journal.recordLine(here, { title: 'Write', argv: ['docker', 'cp', 'f', 'web:/f'], needs: 'what the editor held' });
    assert.match(
      journal.toScript(),
      /\n# 1970-01-01T00:00:00\.000Z done with what the editor held: docker cp f web:\/f\n$/,
    );
  });

  it('puts what is known now in the place of what was not', () => {
    const journal = new Journal();
    const unknown = plan(stopStep('a'));
    journal.record(here, report(unknown, { kind: 'unknown', error: new EngineError('lost', 'x') }));
    journal.record(here, report(plan(stopStep('b'))));
    journal.record(here, report(unknown));
    assert.deepEqual(active(journal), ['docker stop name-a', 'docker stop name-b']);
    assert.equal(journal.entries.length, 2);
  });

  it('writes what was taken back too, because it was done', () => {
    const journal = new Journal();
    const what = plan(stopStep('a'));
    journal.record(here, report(what));
    journal.record(
      here,
      report(what, done, {
        direction: 'undo',
        doing: { kind: 'engine-call', call: { op: 'container.start', container: { id: 'a', name: 'name-a' } } },
      }),
    );
    assert.deepEqual(active(journal), ['docker stop name-a', 'docker start name-a']);
  });

  it('changes the environment when the target changes, and takes variables away again', () => {
    const journal = new Journal();
    journal.record({ name: 'box', cliEnvironment: { DOCKER_HOST: 'ssh://me@box' } }, report(plan(stopStep('a'))));
    journal.record({ name: 'box', cliEnvironment: { DOCKER_HOST: 'ssh://me@box' } }, report(plan(stopStep('b'))));
    journal.record(here, report(plan(stopStep('c'))));
    assert.deepEqual(active(journal), [
      'export DOCKER_HOST=ssh://me@box',
      'docker stop name-a',
      'docker stop name-b',
      'unset DOCKER_HOST',
      'docker stop name-c',
    ]);
  });

  it('holds no secrets', () => {
    const journal = new Journal();
    const command = {
      program: 'docker',
      args: ['login', '--password', 'hunter2', 'https://u:hunter2@reg'],
      env: { MY_TOKEN: 'hunter2', DOCKER_HOST: 'tcp://u:hunter2@h:1' },
    };
    journal.record(
      { name: 't', cliEnvironment: { DOCKER_HOST: 'tcp://u:hunter2@h:1' } },
      report(plan({ kind: 'command', command })),
    );
    assert.doesNotMatch(journal.toScript(), /hunter2/);
    assert.deepEqual(active(journal), [
      "export DOCKER_HOST='tcp://u:***@h:1'",
      "MY_TOKEN='***' docker login --password '***' 'https://***@reg'",
    ]);
  });

  it('is bounded, and says when older actions are gone', () => {
    const journal = new Journal({ limit: 3 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) journal.record(here, report(plan(stopStep(id))));
    assert.deepEqual(active(journal), ['docker stop name-c', 'docker stop name-d', 'docker stop name-e']);
    assert.match(journal.toScript(), /^# 2 older actions are no longer in this journal\.$/m);
  });

  it('tells who listens, until they stop', () => {
    const journal = new Journal();
    let heard = 0;
    const listening = journal.onDidChange(() => heard++);
    journal.record(here, report(plan(stopStep('a'))));
    journal.clear();
    listening.dispose();
    journal.record(here, report(plan(stopStep('b'))));
    assert.equal(heard, 2);
  });

  it('keeps a name with control characters on one line', () => {
    const journal = new Journal();
    const network = { id: 'n', name: 'a\r\u001b[2J' };
    journal.record(here, report(plan({ kind: 'engine-call', call: { op: 'network.remove', network } })));
    assert.deepEqual(active(journal), ["docker network rm $'a\\r\\x1b[2J'"]);
  });
});

describe('the journal of what is no plan', () => {
  it('writes a pull as its docker line, and one that failed as a comment', () => {
    const journal = new Journal();
    journal.recordLine(here, { title: 'Pulling a', argv: ['docker', 'pull', 'a:1'] });
    journal.recordLine(here, { title: 'Pulling b', argv: ['docker', 'pull', 'b:1'], error: new Error('no') });
    assert.deepEqual(active(journal), ['docker pull a:1']);
    assert.match(journal.toScript(), /^# \S+ failed: docker pull b:1 \(no\)$/m);
  });
});
