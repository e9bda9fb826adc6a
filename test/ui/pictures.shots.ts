import { existsSync } from 'node:fs';
import type { Language } from '../harness/browser';
import { ownLab, type TestLab } from '../harness/ownLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { type BadDay, badDays } from './badEngines';
import { asAnyUser, enginePrograms, fillHarbour, lookAt, withoutEngines } from './look';
import { shows, until } from './stage';

// Takes every picture of docs/ again: the four views, Show Commands, and each state of the connection, in both languages.

interface Words {
  readonly language: Language;
  readonly containers: string;
  readonly images: string;
  readonly networks: string;
  readonly volumes: string;
  readonly showCommands: string;
  readonly running: RegExp;
  readonly unhealthy: RegExp;
}

const languages: readonly Words[] = [
  {
    language: 'en',
    containers: 'Containers',
    images: 'Images',
    networks: 'Networks',
    volumes: 'Volumes',
    showCommands: 'Show Commands',
    running: /^running/,
    unhealthy: /unhealthy/,
  },
  {
    language: 'zh-tw',
    containers: '容器',
    images: '映像檔',
    networks: '網路',
    volumes: '磁碟區',
    showCommands: '顯示指令',
    running: /^執行中/,
    unhealthy: /不健康/,
  },
];

const size = { width: 1100, height: 640 };
const sideBar = (window: Workbench) => window.page.locator('.part.sidebar');

/** Makes the side bar as wide as its rows need. */
async function widen(window: Workbench, width: number): Promise<void> {
  const box = await sideBar(window).boundingBox();
  if (!box) throw new Error('There is no side bar.');
  const { mouse } = window.page;
  const y = box.y + box.height / 2;
  await mouse.move(box.x + box.width + 1, y);
  await mouse.down();
  await mouse.move(box.x + width, y, { steps: 5 });
  await mouse.up();
}

/** Opens one view and closes the others. */
async function only(window: Workbench, words: Words, view: string): Promise<void> {
  await window.section(view).expand();
  for (const other of [words.containers, words.images, words.networks, words.volumes]) {
    if (other !== view) await window.section(other).collapse();
  }
}

for (const words of languages) {
  const { language } = words;
  describe(`pictures in ${language}`, function () {
    this.timeout(120_000);
    let lab: TestLab;
    let windows: TestWindows;
    let window: Workbench;
    before(async () => {
      lab = await ownLab();
      await fillHarbour(lab);
      windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
      window = await windows.open({ language, size, scale: 1.5 });
      await window.openView('Stevedore');
      await widen(window, 480);
      await shows(window, words.containers, 'sick', words.unhealthy);
    });
    after(async () => {
      await window.close();
      await windows.stop();
      await lab.stop();
    });

    it('of the containers', async () => {
      await only(window, words, words.containers);
      await window.section(words.containers).expandRow('harbour-web-1');
      await window.page.keyboard.press('Escape');
      await window.picture(`images/${language}/containers.png`, sideBar(window));
    });

    it('of the images', async () => {
      await only(window, words, words.images);
      await window.section(words.images).expandRow('127.0.0.1:5000/bigred/a1');
      await window.section(words.images).expandRow('busybox');
      await window.picture(`images/${language}/images.png`, sideBar(window));
    });

    it('of the networks', async () => {
      await only(window, words, words.networks);
      await window.section(words.networks).expandRow('harbour_default');
      await window.section(words.networks).expandRow('bridge');
      await window.picture(`images/${language}/networks.png`, sideBar(window));
    });

    it('of the volumes', async () => {
      await only(window, words, words.volumes);
      await shows(window, words.volumes, 'harbour_data', /655kB/);
      await window.section(words.volumes).expandRow('harbour_data');
      await window.picture(`images/${language}/volumes.png`, sideBar(window));
    });

    it('of Show Commands', async () => {
      await only(window, words, words.containers);
      await window.section(words.containers).openMenu('harbour-web-1');
      await window.chooseMenu(words.showCommands);
      await window.quickInput.waitFor(/docker stop -t 10 harbour-web-1/);
      await window.picture(`images/${language}/show-commands.png`);
      await window.quickInput.cancel();
    });
  });

  describe(`pictures of the connection in ${language}`, function () {
    this.timeout(120_000);
    let windows: TestWindows;
    before(async () => {
      windows = await ownWindows({ through: asAnyUser });
    });
    after(async () => {
      await windows.stop();
    });
    for (const day of badDays) {
      it(`that is ${day.kind}`, async () => takeBadDay(windows, words, day));
    }
  });

  it(`a picture of a machine without an engine, in ${language}`, async function () {
    this.timeout(120_000);
    const hidden = enginePrograms.filter((path) => existsSync(path)).join(' ');
    const env = { HIDDEN: hidden, DOCKER_HOST: 'unix:///run/docker-is-not-here/docker.sock' };
    const windows = await ownWindows({ through: withoutEngines, env });
    try {
      await takeConnection(windows, words, 'not-installed');
    } finally {
      await windows.stop();
    }
  });
}

async function takeBadDay(windows: TestWindows, words: Words, day: BadDay): Promise<void> {
  const engine = await day.begin();
  try {
    lookAt(windows, engine.address);
    await takeConnection(windows, words, day.kind);
  } finally {
    await engine.close();
  }
}

async function takeConnection(windows: TestWindows, words: Words, name: string): Promise<void> {
  const window = await windows.open({ language: words.language, size: { width: 900, height: 520 }, scale: 1.5 });
  try {
    await window.openView('Stevedore');
    await widen(window, 380);
    const section = window.section(words.containers);
    await until(
      'an explanation',
      () => section.message(),
      (text) => text !== '',
    );
    await section.welcomeButton('').first().waitFor();
    await only(window, words, words.containers);
    await window.picture(`images/${words.language}/connection-${name}.png`, sideBar(window));
  } finally {
    await window.close();
  }
}
