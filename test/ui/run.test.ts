import { clear } from './clear';
import { panelOf } from './courseNote';
import { reload, setStage, until } from './stage';

describe('the form that runs a container, as a person uses it', () => {
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  const inspect = (name: string, format: string): Promise<string> =>
    stage.lab.docker(['inspect', '-f', format, name]).then(({ stdout }) => stdout.trim());

  it('fills from the line, writes the line, explains at the field, and runs, by keyboard alone', async () => {
    const window = await stage.open();
    const { keyboard } = window.page;
    // Not Ctrl+A: VS Code selects all of a webview once more a moment later, under keys that come quickly.
    const replace = async (): Promise<void> => {
      await keyboard.press('Control+Home');
      await keyboard.press('Control+Shift+End');
    };
    await window.command('Stevedore Containers: Run a Container…');
    const panel = panelOf(window);
    const line = panel.locator('#line');
    await line.waitFor();
    await line.focus();
    await replace();
    await keyboard.type(`docker run -d --label ${stage.lab.label} --cpus 99 --name crane busybox sleep 1d`);
    await panel.locator('[data-field=cpus] .remarks .error').waitFor();
    const filled = async () => [
      await panel.locator('#field-name').inputValue(),
      await panel.locator('#field-command').inputValue(),
      await panel.locator('button.primary').isDisabled(),
    ];
    await until('the form is filled', filled, (seen) => seen.join() === 'crane,sleep 1d,true');
    await panel.locator('#field-cpus').focus();
    await replace();
    await keyboard.type('0.2');
    await until(
      'the line is written',
      () => line.inputValue(),
      (text) => text.includes('--cpus 0.2 --name crane'),
    );
    await until(
      'it can be run',
      () => panel.locator('button.primary').isEnabled(),
      (is) => is,
    );
    await keyboard.press('ControlOrMeta+Enter');
    await until(
      'it runs',
      () => inspect('crane', '{{.State.Running}} {{.HostConfig.NanoCpus}}'),
      (text) => text === 'true 200000000',
    );
    // The name is taken now, and the form says so where it is.
    await panel.locator('[data-field=name] .remarks .error').waitFor();
  });

  it('says at the image that it is not to be had, and remembers the line and what was run when the window is loaded again', async () => {
    const window = await stage.open();
    await window.command('Stevedore Containers: Run a Container…');
    const panel = panelOf(window);
    const line = panel.locator('#line');
    await line.fill(`docker run -d --label ${stage.lab.label} localhost:1/no/such:1`);
    const run = panel.locator('button.primary');
    await until('it can be run', () => run.isEnabled(), Boolean);
    await run.click();
    await panel.locator('[data-field=image] .remarks .error').waitFor();
    const past = `docker run -d --label ${stage.lab.label} --name past busybox sleep 1d`;
    await line.fill(past);
    await until('it can be run', () => run.isEnabled(), Boolean);
    await run.click();
    await until(
      'it runs',
      () => inspect('past', '{{.State.Running}}'),
      (text) => text === 'true',
    );
    // The name is free again, and the form sees it by itself.
    await panel.locator('[data-field=name] .remarks .error').waitFor();
    await stage.lab.dockerOk(['rm', '-f', 'past']);
    await panel.locator('[data-field=name] .remarks .error').waitFor({ state: 'detached' });
    const now = 'docker run --name later busybox';
    await line.fill(now);
    await until(
      'the form is filled',
      () => panel.locator('#field-name').inputValue(),
      (name) => name === 'later',
    );
    await reload(window);
    await until(
      'the line is back',
      () => line.inputValue().catch(() => ''),
      (text) => text === now,
    );
    await panel.locator('#recent').selectOption(past);
    await until(
      'the run of before is back',
      () => line.inputValue(),
      (text) => text === past,
    );
  });
});
