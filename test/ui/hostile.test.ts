import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../dev/run';
import { EngineApi } from '../harness/engineApi';
import type { Workbench } from '../harness/workbench';
import { clear, newImage } from './clear';
import { setStage, shows, showsNoMore, until } from './stage';

/** Names that dockerd takes for networks, and how they are to be read. */
const names: readonly { readonly name: string; readonly seen: string }[] = [
  { name: 'esc\u001b[2Jape\r\nnext', seen: 'esc\\x1b[2Jape\\r\\nnext' },
  { name: 'left\u202etxt.exe', seen: 'left\\u202etxt.exe' },
  { name: '$(touch canary)`touch canary`;touch canary', seen: '$(touch canary)`touch canary`;touch canary' },
  { name: '--help', seen: '--help' },
  { name: '網路🐳', seen: '網路🐳' },
  { name: '$(alert)', seen: '$(alert)' },
  { name: '[x](command:workbench.action.closeSidebar)', seen: '[x](command:workbench.action.closeSidebar)' },
];

const trap = '[x](command:workbench.action.closeSidebar) <img src=x onerror="document.title=1"> <b>bold</b> $(alert)';

/** What is used of the browser's own elements: the project is compiled without the DOM. */
interface HoverElement {
  readonly innerText: string;
  querySelectorAll(selector: string): { readonly length: number };
}

describe('hostile names and labels', () => {
  const stage = setStage();
  /** The engine's own API: no command line stands between us and a name. */
  let api: EngineApi;
  before(() => {
    api = new EngineApi(stage.lab.socket);
  });
  after(() => api.dispose());
  afterEach(() => clear(stage.lab));

  const networks = async (): Promise<readonly string[]> => {
    const all = await api.ask('GET', '/networks');
    return (all as readonly { readonly Name: string }[]).map(({ Name }) => Name);
  };

  const network = (name: string): Promise<unknown> =>
    api.ask('POST', '/networks/create', { Name: name, Labels: { 'stevedore.test': stage.lab.runId, trap } });

  /** What a row says under the pointer. A hover goes away when its row is painted again: then the pointer comes anew. */
  async function hover(window: Workbench, section: string, label: string): Promise<string> {
    const any = window.page.locator('.monaco-hover:visible, .workbench-hover:visible');
    const box = any.filter({ hasText: 'stevedore.test' });
    const read = async (): Promise<{ readonly text: string; readonly acts: number } | undefined> => {
      await window.page.mouse.move(700, 400, { steps: 5 });
      // What was said of another row is gone first.
      await any.first().waitFor({ state: 'hidden', timeout: 3000 });
      await window.section(section).row(label).locator('.label-name').hover({ timeout: 3000 });
      await box.first().waitFor({ timeout: 3000 });
      return box.first().evaluate((element: HoverElement) => ({
        text: element.innerText,
        acts: element.querySelectorAll('a, img, b, script, .codicon').length,
      }));
    };
    const seen = await until(
      `the hover of ${label}`,
      () => read().catch(() => undefined),
      (one) => one !== undefined,
      60_000,
    );
    assert.equal(seen?.acts, 0, seen?.text);
    return (seen?.text ?? '').replaceAll('\u00a0', ' ');
  }

  it('are shown written out, and the line for Remove removes exactly that thing and does nothing else', async () => {
    for (const { name } of names) await network(name);
    const window = await stage.open();
    const section = window.section('Networks');
    await section.expand();
    await window.section('Containers').collapse();
    for (const { name, seen } of names) {
      await shows(window, 'Networks', seen, /^bridge/);
      await section.openMenu(seen);
      await window.chooseMenu('Show Commands');
      const entries = await window.quickInput.entries();
      assert.ok(!/[\u0000-\u001f\u202e]/.test(entries.join('')), JSON.stringify(entries));
      // The list is longer than the window: it is narrowed to the line that is meant.
      await window.quickInput.type('Remove');
      if (name === '$(alert)')
        await until(
          'the line is quoted',
          () => window.quickInput.entries(),
          (shown) => shown.some((entry) => entry.includes("docker network rm '$(alert)'")),
        );
      await window.quickInput.pick('Remove…');
      const line = await until(
        'copied',
        () => window.page.evaluate<string>('navigator.clipboard.readText()'),
        (text) => text.includes('docker network rm'),
      );
      const before = await networks();
      const cwd = stage.windows.workspace;
      const { code, stderr } = await run({
        program: 'bash',
        args: ['-c', line],
        env: stage.lab.env,
        onlyEnv: true,
        cwd,
      });
      assert.equal(code, 0, `${line}: ${stderr}`);
      assert.deepEqual(before.filter((one) => one !== name).toSorted(), (await networks()).toSorted());
      assert.ok(!existsSync(join(cwd, 'canary')), line);
      await showsNoMore(window, 'Networks', seen);
      await window.page.evaluate('navigator.clipboard.writeText("")');
    }
  });

  it('are asked about written out, and make no link in a message', async () => {
    for (const { name } of names) await network(name);
    const link = names.at(-1)?.name ?? '';
    await stage.sleeper('inside');
    const id = ((await api.ask('GET', '/networks')) as { Name: string; Id: string }[]).find(
      ({ Name }) => Name === link,
    )?.Id;
    await api.ask('POST', `/networks/${id ?? ''}/connect`, { Container: 'inside' });
    const window = await stage.open();
    const section = window.section('Networks');
    await window.section('Containers').collapse();
    await section.expand();
    await shows(window, 'Networks', link, /^bridge/);
    await section.select(...names.map(({ seen }) => seen));
    await window.page.keyboard.press('Delete');
    const text = await window.dialog();
    for (const { seen } of names) assert.ok(text.includes(`Removes network ${seen}.`), text);
    assert.equal(await window.page.locator('.monaco-dialog-box .dialog-message-container a').count(), 0);
    await window.answerDialog('Remove');
    const message = window.notification(/active endpoints/);
    await message.waitFor();
    assert.equal(await message.locator('.notification-list-item-message a').count(), 0, await message.innerHTML());
    assert.deepEqual((await networks()).toSorted(), ['bridge', 'host', link, 'none'].toSorted());
  });

  it('make no link, no picture and no icon under the pointer', async () => {
    const { dockerOk, label } = stage.lab;
    await network('plain');
    const name = await stage.sleeper('trapped', '--label', `trap=${trap}`);
    await newImage(stage.lab, 'trapped:1', `trap="${trap.replaceAll('"', '\\"').replaceAll('$', '\\$')}"`);
    await dockerOk(['volume', 'create', '--label', label, '--label', `trap=${trap}`, 'hold']);
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    assert.ok((await hover(window, 'Containers', name)).includes(`trap=${trap}`));
    await window.section('Images').expand();
    await window.section('Images').expandRow('trapped');
    assert.ok((await hover(window, 'Images', '1')).includes(`trap=${trap}`));
    await window.section('Containers').collapse();
    await window.section('Networks').expand();
    await window.section('Volumes').expand();
    assert.ok((await hover(window, 'Networks', 'plain')).includes(`trap=${trap}`));
    assert.ok((await hover(window, 'Volumes', 'hold')).includes(`trap=${trap}`));
  });
});
