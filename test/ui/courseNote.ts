import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../harness/workbench';

const fence = '```';

/** A note in either language with what a picture of a course is to show. `label` marks the container that it makes. */
export function harbourNote(language: 'en' | 'zh-tw', label: string): string {
  const words = language === 'en' ? english : chinese;
  return `---
title: ${words.title}
placeholders:
  "<Your Name>":
    ask: ${words.ask}
expectedFailures:
  - ls /cargo
---
# ${words.title}

![](https://pictures.example.org/harbour.png)

## ${words.host}
${words.card}

\\$ docker info
(${words.cardMeans})

\\$ docker ps -a
(${words.all})

${fence}
$ echo "<Your Name>" at $(uname -s)
bigred at Linux
$ docker ps --format '{{.Names}}: {{.State}}'
crane: running
${fence}

## ${words.inside}

${fence}
$ docker run --rm --name d1 --label ${label} --net none --init -itd busybox sh
3879c04ac6435e5cd0a64effdc5843bce57c3b1e4f277722806f622af53d4425

${words.narration}
$ docker exec -it d1 sh
/ # ifconfig -a
tap0      Link encap:Ethernet  HWaddr 00:0C:29:4A:69:10
          BROADCAST MULTICAST  MTU:1500  Metric:1

lo        Link encap:Local Loopback
          inet addr:127.0.0.1  Mask:255.0.0.0
          UP LOOPBACK RUNNING  MTU:65536  Metric:1

/ # exit

$ ls /cargo
ls: cannot access '/cargo': No such file or directory
$ docker rm -f d1
${fence}
`;
}

const english = {
  title: 'A small harbour',
  ask: 'Who are you?',
  host: 'On the host',
  card: 'Worth knowing:',
  cardMeans: 'what the engine is',
  all: 'every container',
  inside: 'Inside of a container',
  narration: 'Note: now we look around inside of d1.',
};

const chinese: typeof english = {
  title: '小小港口',
  ask: '您是誰？',
  host: '在主機上',
  card: '值得知道的指令：',
  cardMeans: '引擎資訊',
  all: '所有容器',
  inside: '在容器裡',
  narration: '現在進入 d1 看看。',
};

/** Writes a note into the folder of the windows. */
export function writeNote(workspace: string, name: string, text: string): void {
  mkdirSync(workspace, { recursive: true });
  writeFileSync(join(workspace, name), text);
}

/** Opens a file of the window's folder in the editor. */
export async function openFile(window: Workbench, name: string): Promise<void> {
  await window.page.keyboard.press('ControlOrMeta+P');
  await window.quickInput.type(name);
  await window.quickInput.waitFor(name);
  await window.quickInput.pick(name);
  await window.page.locator('.tabs-container .tab', { hasText: name }).first().waitFor();
  // Only then VS Code knows that it is Markdown, and the palette what can be done with it.
  await window.page.locator('.codelens-decoration').first().waitFor();
}

/** Everything inside of the course panel. */
export function panelOf(window: Workbench): FrameLocator {
  return window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** A command in the panel, by a part of its text. */
export function commandIn(panel: FrameLocator, text: string): Locator {
  return panel.locator('.command', { has: panel.locator('pre.text', { hasText: text }) }).first();
}

/** The CodeLenses that are on screen. */
export async function lenses(window: Workbench): Promise<readonly string[]> {
  const found = window.page.locator('.codelens-decoration');
  await found.first().waitFor();
  return (await found.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' ').trim());
}
