import assert from 'node:assert/strict';
import { composeActions } from '../../../src/core/docker/composeActions';
import { composeCommand, composeOf, detectCompose } from '../../../src/core/docker/compose';
import { composeGroup, groupPlans } from '../../../src/core/docker/groupPlans';
import type { CommandResult } from '../../../src/core/host/command';
import type { Host } from '../../../src/core/host/host';
import { PlanError } from '../../../src/core/plan/errors';
import { fakeHost } from '../plan/helpers';
import { container } from '../store/fakeEngine';

const labels = (more: Record<string, string> = {}): Record<string, string> => ({
  'com.docker.compose.project': 'shop',
  'com.docker.compose.service': 'web',
  'com.docker.compose.project.working_dir': '/srv/shop',
  'com.docker.compose.project.config_files': '/srv/shop/compose.yaml',
  'com.docker.compose.oneoff': 'False',
  ...Object.fromEntries(Object.entries(more).map(([key, value]) => [`com.docker.compose.${key}`, value])),
});

describe('reading compose labels', () => {
  it('finds project, service, folder and files', () => {
    assert.deepEqual(composeOf({ labels: labels() }), {
      project: 'shop',
      service: 'web',
      workingDir: '/srv/shop',
      configFiles: ['/srv/shop/compose.yaml'],
      oneOff: false,
    });
  });

  it('is nothing for other containers', () => assert.equal(composeOf({ labels: {} }), undefined));

  const files: readonly (readonly [string, string, readonly string[]])[] = [
    ['several files', '/a/one.yml,/a/two.yml', ['/a/one.yml', '/a/two.yml']],
    ['a comma in a path', '/a,b/one.yml,/a,b/two.yml', ['/a,b/one.yml', '/a,b/two.yml']],
    ['standard input', '-', []],
    ['nothing', '', []],
  ];
  for (const [what, label, expected] of files) {
    it(`understands ${what} in the list of files`, () => {
      assert.deepEqual(composeOf({ labels: labels({ 'project.config_files': label }) })?.configFiles, expected);
    });
  }

  it('finds the relative files of compose 1 in the folder of the project', () => {
    const old = labels({ version: '1.29.2', 'project.config_files': 'docker-compose.yml,more.yml' });
    assert.deepEqual(composeOf({ labels: old })?.configFiles, ['/srv/shop/docker-compose.yml', '/srv/shop/more.yml']);
  });

  it('ignores a folder that is no absolute path', () => {
    assert.equal(composeOf({ labels: labels({ 'project.working_dir': '--evil' }) })?.workingDir, undefined);
  });
});

describe('the compose command', () => {
  const target = {
    program: 'docker compose',
    project: 'shop',
    workingDir: '/srv/shop',
    configFiles: ['/srv/shop/compose.yaml'],
  } as const;

  it('carries everything from labels behind an equals sign', () => {
    assert.deepEqual(composeCommand(target, 'up'), {
      program: 'docker',
      args: [
        'compose',
        '--project-name=shop',
        '--project-directory=/srv/shop',
        '--file=/srv/shop/compose.yaml',
        'up',
        '--detach',
      ],
    });
  });

  it('works with the old program, and for another engine', () => {
    const { program, args, env } = composeCommand(
      { ...target, program: 'docker-compose', env: { DOCKER_HOST: 'tcp://h:1' } },
      'down',
    );
    assert.deepEqual(
      [program, args[0], args.at(-1), env],
      ['docker-compose', '--project-name=shop', 'down', { DOCKER_HOST: 'tcp://h:1' }],
    );
  });

  for (const project of ['', '-f', '--help', '../x', 'Shop', 'a b', 'a\nb', '$(id)']) {
    it(`refuses the project name ${JSON.stringify(project)}`, () => {
      assert.throws(
        () => composeCommand({ ...target, project }, 'down'),
        (error) => PlanError.is(error, 'bad-name'),
      );
    });
  }
});

describe('a compose group', () => {
  const web = container('web', { labels: labels() });
  const db = container('db', { labels: labels({ service: 'db' }), state: 'exited', created: 2000 });
  const once = container('once', { labels: labels({ oneoff: 'True' }) });
  const group = composeGroup('shop', [web, db, once, container('other')]);
  assert.ok(group);

  it('without compose is stopped container by container, those that run and were not made by compose run', () => {
    assert.deepEqual(
      groupPlans(group, 'stop', { timeoutSeconds: 3 }).map((plan) => plan.subject),
      ['name-web'],
    );
    assert.deepEqual(
      groupPlans(group, 'start', {}).map((plan) => plan.subject),
      ['name-db'],
    );
    assert.deepEqual(
      groupPlans(group, 'restart', {}).map((plan) => plan.subject),
      ['name-db', 'name-web'],
    );
  });

  it('without compose can be neither upped nor downed', () => {
    const available = composeActions(group, {})
      .filter((action) => action.available)
      .map((action) => action.id);
    assert.deepEqual(available, ['compose.start', 'compose.stop', 'compose.restart', 'compose.logs']);
  });

  it('with compose is one plan, and down says what goes', () => {
    const [plan, ...more] = groupPlans(group, 'down', { program: 'docker compose' });
    assert.deepEqual(more, []);
    assert.match(plan?.destroys?.goes ?? '', /name-db, name-web/);
    assert.deepEqual(plan?.steps[0]?.probe?.ask, 'all');
  });

  it('shows the line of every action', () => {
    const where = '--project-name=shop --project-directory=/srv/shop --file=/srv/shop/compose.yaml';
    assert.deepEqual(
      composeActions(group, { program: 'docker-compose', env: { DOCKER_HOST: 'unix:///s' } }).flatMap(
        (action) => action.lines,
      ),
      ['start', 'stop', 'restart', 'up --detach', 'logs --follow --tail=1000', 'down'].map(
        (verb) => `DOCKER_HOST=unix:///s docker-compose ${where} ${verb}`,
      ),
    );
  });

  it('with a hostile project name offers nothing and does not break', () => {
    const evil = composeGroup('--help', [container('e', { labels: labels({ project: '--help' }) })]);
    assert.ok(evil);
    const available = composeActions(evil, { program: 'docker compose' }).filter((action) => action.available);
    assert.deepEqual(
      available.map((action) => action.id),
      ['compose.logs'],
    );
  });
});

describe('finding compose', () => {
  const answering = (answers: Readonly<Record<string, CommandResult>>): Host => ({
    ...fakeHost(),
    run: ({ program }) => (answers[program] ? Promise.resolve(answers[program]) : Promise.reject(new Error('ENOENT'))),
  });

  it('prefers the plugin', async () => {
    const host = answering({ docker: { code: 0, stdout: 'Docker Compose version v2.30.0\n', stderr: '' } });
    assert.equal(await detectCompose(host), 'docker compose');
  });

  it('is not fooled by a docker that prints its help', async () => {
    const host = answering({
      docker: { code: 0, stdout: 'Usage:  docker [OPTIONS] COMMAND\n compose', stderr: '' },
      'docker-compose': { code: 0, stdout: 'docker-compose version 1.29.2, build unknown\n', stderr: '' },
    });
    assert.equal(await detectCompose(host), 'docker-compose');
  });

  it('finds none where there is none', async () => assert.equal(await detectCompose(answering({})), undefined));
});
