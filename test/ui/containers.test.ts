import assert from 'node:assert/strict';
import { setStage, shows, showsNoMore, until } from './stage';

describe('the Containers view, as a person uses it', () => {
  const stage = setStage();

  afterEach(async () => {
    const { docker, dockerOk } = stage.lab;
    const ids = (await dockerOk(['ps', '-aq'])).split('\n').filter(Boolean);
    if (ids.length > 0) await docker(['rm', '-f', '-v', ...ids]);
  });

  it('shows the state of a container in words, by shape and to a screen reader, and follows it', async () => {
    const name = await stage.sleeper('follow');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    const running = (await window.section('Containers').rows()).find((row) => row.label === name);
    assert.equal(running?.icon, 'debug-start');
    assert.match(running?.spoken ?? '', /^follow, container, running, busybox/);
    await stage.lab.dockerOk(['pause', name]);
    await shows(window, 'Containers', name, /^paused/);
    assert.equal((await window.section('Containers').rows()).find((row) => row.label === name)?.icon, 'debug-pause');
  });

  it('keeps what is expanded and selected while a container changes', async () => {
    const name = await stage.sleeper('kept');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').select(name);
    await window.section('Containers').expandRow(name);
    await stage.lab.dockerOk(['pause', name]);
    await shows(window, 'Containers', name, /^paused/);
    const row = (await window.section('Containers').rows()).find((one) => one.label === name);
    assert.equal(row?.state, 'expanded');
    assert.equal(row?.selected, true);
  });

  it('stops and starts with the buttons of the row', async () => {
    const name = await stage.sleeper('buttons');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    assert.deepEqual(await window.section('Containers').inlineActions(name), ['Stop', 'Open Shell', 'Show Logs']);
    await window.section('Containers').inlineAction(name, 'Stop');
    await shows(window, 'Containers', name, /^exited/);
    await window.section('Containers').inlineAction(name, 'Start');
    await shows(window, 'Containers', name, /^running/);
    assert.equal(await stage.lab.dockerOk(['inspect', '-f', '{{.State.Status}}', name]), 'running');
  });

  it('sends the signal that is picked', async () => {
    const { dockerOk, label } = stage.lab;
    const script = 'trap "exit 7" USR1; while :; do sleep 0.1; done';
    await dockerOk(['run', '-d', '--name', 'trapped', '--label', label, 'busybox', 'sh', '-c', script]);
    const window = await stage.open();
    await shows(window, 'Containers', 'trapped', /^running/);
    await window.section('Containers').openMenu('trapped');
    await window.chooseMenu('Kill…');
    await window.quickInput.pick('USR1');
    await shows(window, 'Containers', 'trapped', /^exited with 7/);
  });

  it('renames, and says at once when a name will not do', async () => {
    await stage.sleeper('taken');
    const name = await stage.sleeper('before');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').select(name);
    await window.page.keyboard.press('F2');
    await window.quickInput.type('-bad');
    await window.quickInput.waitFor(/the first one a letter or a digit/);
    await window.quickInput.type('taken');
    await window.quickInput.waitFor('Another container has this name.');
    await window.quickInput.type('after');
    await window.quickInput.accept();
    await shows(window, 'Containers', 'after', /^running/);
  });

  it('removes several at once after one question that names what goes and what stays', async () => {
    const names = [await stage.sleeper('gone-1', '-v', '/data'), await stage.sleeper('gone-2')];
    await stage.sleeper('stays');
    const window = await stage.open();
    await shows(window, 'Containers', 'stays', /^running/);
    await window.section('Containers').select(...names);
    await window.page.keyboard.press('Delete');
    const text = await window.dialog();
    assert.match(text, /gone-1/);
    assert.match(text, /Image busybox stays/);
    assert.deepEqual((await window.dialogButtons()).toSorted(), ['Cancel', 'Remove', 'Remove with Anonymous Volumes']);
    await window.answerDialog('Remove with Anonymous Volumes');
    for (const name of names) await showsNoMore(window, 'Containers', name);
    assert.deepEqual(await window.section('Containers').labels(), ['stays']);
    assert.equal(await stage.lab.dockerOk(['volume', 'ls', '-q']), '');
  });

  it('removes nothing when the question is cancelled', async () => {
    const name = await stage.sleeper('spared');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').openMenu(name);
    await window.chooseMenu('Remove…');
    await window.dialog();
    await window.page.keyboard.press('Escape');
    await window.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
    assert.equal(await stage.lab.dockerOk(['ps', '-q', '--filter', `name=${name}`]).then(Boolean), true);
  });

  it('prunes, and says what space it brought', async () => {
    const { dockerOk, label } = stage.lab;
    await dockerOk([
      'run',
      '--name',
      'over',
      '--label',
      label,
      'busybox',
      'dd',
      'if=/dev/zero',
      'of=/f',
      'bs=1k',
      'count=100',
    ]);
    const window = await stage.open();
    await shows(window, 'Containers', 'over', /^exited/);
    await window.command('Stevedore Containers: Prune Stopped Containers…');
    assert.match(await window.dialog(), /over/);
    await window.answerDialog('Prune');
    await showsNoMore(window, 'Containers', 'over');
    await window.notification(/Removed 1, reclaimed 102kB/).waitFor();
  });

  it('groups, sorts and filters', async () => {
    await stage.sleeper('web', '--label', 'tier=front');
    await stage.sleeper('db', '--label', 'tier=back');
    const window = await stage.open();
    await shows(window, 'Containers', 'web', /^running/);
    await window.command('Stevedore Containers: Group By…');
    await window.quickInput.pick('Label…');
    await window.quickInput.pick('tier');
    await until(
      'groups by label',
      () => window.section('Containers').labels(),
      (labels) => String(labels) === 'back,db,front,web',
    );
    await window.command('Stevedore Containers: Filter…');
    await window.quickInput.type('tier=front');
    await window.quickInput.accept();
    await until(
      'only what fits',
      () => window.section('Containers').labels(),
      (labels) => String(labels) === 'front,web',
    );
    assert.match(await window.section('Containers').message(), /Filter: tier=front/);
    await window.command('Stevedore Containers: Group By…');
    await window.quickInput.pick('Compose project');
  });

  it('says once what failed in a batch, and why', async () => {
    const name = await stage.sleeper('busy');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').openMenu(name);
    await window.chooseMenu('Rename…');
    await window.quickInput.type('newcomer');
    await stage.sleeper('newcomer');
    await window.quickInput.accept();
    await window.notification(/Rename busy to newcomer: The engine refused: .*already in use/).waitFor();
    assert.equal((await window.notifications()).length, 1);
  });

  it('lists the line for every action of a row, and copies the one that is chosen', async () => {
    const name = await stage.sleeper('lines');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').openMenu(name);
    await window.chooseMenu('Show Commands');
    await window.quickInput.type('stop');
    const entries = await window.quickInput.entries();
    assert.ok(
      entries.some((entry) => /^Stop docker stop -t 10 lines/.test(entry)),
      String(entries),
    );
    await window.quickInput.pick('Stop');
    const copied = await until(
      'copied',
      () => window.page.evaluate<string>('navigator.clipboard.readText()'),
      (text) => text.includes('docker stop'),
    );
    assert.match(copied, /docker stop -t 10 lines$/);
  });

  it('shows logs in a terminal, followed, with colours kept and every other escape written out', async () => {
    const { dockerOk, label } = stage.lab;
    const script = 'printf "\\033[32mgreen\\033[0m \\033[2Jnot cleared\\n"; sleep 2; echo later; sleep 1d';
    await dockerOk(['run', '-d', '--name', 'talks', '--label', label, '--init', 'busybox', 'sh', '-c', script]);
    const window = await stage.open();
    await shows(window, 'Containers', 'talks', /^running/);
    await window.section('Containers').inlineAction('talks', 'Show Logs');
    const text = await until(
      'the log',
      () => window.panelText(),
      (seen) => seen.includes('later'),
    );
    assert.match(text, /green \\x1b\[2Jnot cleared/);
  });

  it('merges the logs of several containers, each line with its name', async () => {
    const { dockerOk, label } = stage.lab;
    for (const name of ['one', 'two']) {
      await dockerOk([
        'run',
        '-d',
        '--name',
        name,
        '--label',
        label,
        '--init',
        'busybox',
        'sh',
        '-c',
        `echo from-${name}; sleep 1d`,
      ]);
    }
    const window = await stage.open();
    await shows(window, 'Containers', 'two', /^running/);
    await window.section('Containers').select('one', 'two');
    await window.section('Containers').openMenu('one');
    await window.chooseMenu('Show Logs');
    await until(
      'both logs',
      () => window.panelText(),
      (seen) => /one\s+│ from-one/.test(seen) && /two\s+│ from-two/.test(seen),
    );
  });

  it('opens a shell that exists in the container, over the API alone', async () => {
    const name = await stage.sleeper('inside', '-h', 'ship');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').inlineAction(name, 'Open Shell');
    await until(
      'a prompt',
      () => window.panelText(),
      (seen) => seen.includes('/ #'),
    );
    await window.page.keyboard.type('hostname; echo $((6*7))\n');
    await until(
      'an answer',
      () => window.panelText(),
      (seen) => /ship\s+42/.test(seen),
    );
  });

  it('says so when a container holds no shell', async () => {
    const { dockerOk, label } = stage.lab;
    await dockerOk(['run', '-d', '--name', 'bare', '--label', label, '--init', 'busybox', 'sleep', '1d']);
    await dockerOk(['exec', 'bare', 'rm', '/bin/sh', '/bin/ash']);
    const window = await stage.open();
    await shows(window, 'Containers', 'bare', /^running/);
    await window.section('Containers').inlineAction('bare', 'Open Shell');
    await window.notification(/There is no shell in bare/).waitFor();
  });

  it('opens a published port in the browser', async () => {
    const name = await stage.sleeper('served', '-p', '8099:80');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Containers').openMenu(name);
    const opened = window.page.context().waitForEvent('page');
    await window.chooseMenu('Open Port in Browser');
    await (await opened).close();
  });

  it('shows progress with a way to cancel when something takes long, and is silent about the cancel', async () => {
    const { dockerOk, label } = stage.lab;
    // The first process of a container ignores SIGTERM unless it asks for it (pid_namespaces(7)).
    await dockerOk(['run', '-d', '--name', 'stubborn', '--label', label, 'busybox', 'sleep', '86400']);
    const window = await stage.open();
    await shows(window, 'Containers', 'stubborn', /^running/);
    await window.section('Containers').inlineAction('stubborn', 'Stop');
    await window.notification(/Stop stubborn/).waitFor();
    await window.answerNotification(/Stop stubborn/, 'Cancel');
    await until(
      'nothing is said',
      () => window.notifications(),
      (texts) => texts.length === 0,
    );
    await shows(window, 'Containers', 'stubborn', /^exited/);
  });
});
