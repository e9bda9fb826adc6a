import assert from 'node:assert/strict';
import { containerIdProblem, proposeId } from '../../../src/core/runtime/containerId';
import { runtimeCommands, runtimeQuestions } from '../../../src/core/runtime/ociRuntime';

const runc = { program: 'runc', root: '/run/lab' };

describe('the id of a container that a runtime runs', () => {
  for (const id of ['bb8', 'a_b+c-d.e', '0']) it(`may be ${id}`, () => assert.equal(containerIdProblem(id), undefined));
  for (const id of ['', 'a/b', '.', '..', 'ä', 'a b', '-x', 'x'.repeat(256), 'a\u001b'])
    it(`may not be ${JSON.stringify(id.slice(0, 9))}`, () => assert.notEqual(containerIdProblem(id), undefined));
  it('may not be in use', () => assert.match(containerIdProblem('bb8', new Set(['bb8'])) ?? '', /in use/));

  it('is proposed from the folder, and is free', () => {
    assert.equal(proposeId('bb8', new Set()), 'bb8');
    assert.equal(proposeId('bb8', new Set(['bb8', 'bb8-2'])), 'bb8-3');
    assert.equal(proposeId('--..my bundle/ü', new Set()), 'my-bundle--');
    for (const folder of ['', '...', '---', '網路', 'x'.repeat(500)])
      assert.equal(containerIdProblem(proposeId(folder, new Set())), undefined, folder);
  });
});

describe('what a runtime is asked and told', () => {
  it('is argv, with the root before the command', () => {
    assert.deepEqual(runtimeQuestions.list(runc).command.args, ['--root', '/run/lab', 'list', '--format', 'json']);
    const run = runtimeCommands.run({ program: 'crun' }, 'bb8', { bundle: '/b', detach: true });
    assert.deepEqual([run.program, ...run.args], ['crun', 'run', '--detach', '--bundle', '/b', 'bb8']);
    const { args, cwd } = runtimeCommands.spec(runc, '/b', { rootless: true });
    assert.deepEqual([args.slice(2), cwd], [['spec', '--rootless'], '/b']);
    assert.deepEqual(runtimeCommands.exec(runc, 'bb8', ['echo', '$(id)']).args.slice(2), [
      'exec',
      'bb8',
      'echo',
      '$(id)',
    ]);
  });

  it('is understood from runc and from crun', () => {
    const { parse } = runtimeQuestions.list(runc);
    const of = (status: string): string =>
      `[{"ociVersion":"1.0.2-dev","id":"x1","pid":20,"status":"${status}","bundle":"/b","created":"2026-11-28T02:26:17.9Z","owner":"root"}]`;
    assert.deepEqual(parse(of('running')), [
      { id: 'x1', status: 'running', pid: 20, bundle: '/b', created: 1795832777, owner: 'root' },
    ]);
    assert.equal(parse(of('on fire'))[0]?.status, 'unknown');
    for (const none of ['null\n', '[\n\n]\n', '']) assert.deepEqual(parse(none), []);
    assert.deepEqual(parse('[{"pid":1},5,null]'), []);
    assert.throws(() => parse('error opening file'), SyntaxError);
    assert.deepEqual(runtimeQuestions.processes(runc, 'x1').parse('[20,"x",21]'), [20, 21]);
    assert.equal(runtimeQuestions.state(runc, 'x1').parse('{"id":"x1","status":"stopped","pid":0}')?.status, 'stopped');
    assert.equal(runtimeQuestions.state(runc, 'x1').parse('{}'), undefined);
  });
});
