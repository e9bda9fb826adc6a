import type { Language } from '../harness/browser';
import { ownLab, type TestLab } from '../harness/ownLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { shows, until } from './stage';

// Takes the pictures of networks in docs/ again: a bridge with its ports, and the form of a new network, in both languages.

interface Words {
  readonly language: Language;
  readonly containers: string;
  readonly networks: string;
  readonly create: string;
}

const languages: readonly Words[] = [
  { language: 'en', containers: 'Containers', networks: 'Networks', create: 'Stevedore Networks: Create Network…' },
  { language: 'zh-tw', containers: '容器', networks: '網路', create: 'Stevedore 網路: 建立網路…' },
];

/** Makes the side bar wide enough for a port and who is behind it. */
async function widen(window: Workbench): Promise<void> {
  const box = await window.page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  const { mouse } = window.page;
  const y = box.y + box.height / 2;
  await mouse.move(box.x + box.width + 1, y);
  await mouse.down();
  await mouse.move(box.x + 430, y, { steps: 5 });
  await mouse.up();
}

for (const { language, containers, networks, create } of languages)
  describe(`pictures of networks in ${language}`, function () {
    this.timeout(120_000);
    let lab: TestLab;
    let windows: TestWindows;
    let window: Workbench;
    const bridges: string[] = [];

    before(async () => {
      lab = await ownLab();
      const network = async (name: string, subnet: string): Promise<void> => {
        const id = await lab.dockerOk(['network', 'create', '--label', lab.label, '--subnet', subnet, name]);
        bridges.push(`br-${id.slice(0, 12)}`);
      };
      await network('front', '10.71.0.0/24');
      await network('back', '10.72.0.0/24');
      const run = (name: string, ...options: readonly string[]): Promise<string> =>
        lab.dockerOk([
          'run',
          '-d',
          '--init',
          '--label',
          lab.label,
          '--name',
          name,
          ...options,
          'busybox',
          'sleep',
          '1d',
        ]);
      await run('web1', '--network', 'front');
      await run('web2', '--network', 'front');
      await run('db', '--network', 'back');
      await lab.dockerOk(['network', 'connect', 'back', 'web1']);
      windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
      window = await windows.open({ language, size: { width: 1100, height: 640 }, scale: 1.5 });
      await window.openView('Stevedore');
      await widen(window);
    });
    after(async () => {
      await window?.close();
      await windows?.stop();
      await lab?.stop();
    });

    it('of the ports of bridges', async () => {
      const section = window.section(networks);
      await section.expand();
      await window.section(containers).collapse();
      await shows(window, networks, 'front', /^bridge/);
      for (const name of ['back', 'front']) await section.expandRow(name);
      for (const bridge of bridges) await section.expandRow(bridge);
      await until(
        'four ports',
        () => section.rows(),
        (rows) => rows.filter(({ label }) => label.startsWith('veth')).length === 4,
      );
      await window.page.mouse.move(1000, 300);
      await window.picture(`images/${language}/network-ports.png`, window.page.locator('.part.sidebar'));
    });

    it('of a new network that overlaps another', async () => {
      await window.command(create);
      await window.quickInput.waitFor();
      await window.page.keyboard.type('yard');
      await window.quickInput.waitFor('docker network create yard');
      await window.picture(`images/${language}/network-create.png`);
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      await until(
        'the field',
        () => window.quickInput.question(),
        ({ title }) => title.includes('·'),
      );
      await window.page.keyboard.type('10.71.0.0/16');
      await window.quickInput.waitFor(/10\.73\.0\.0\/16/);
      await window.picture(`images/${language}/network-overlap.png`);
    });
  });
