import type { Locator } from 'playwright-core';
import type { Workbench } from '../harness/workbench';
import { commandIn, openFile, panelOf } from './courseNote';
import { type Stage, until } from './stage';

/** The window's settings for notes that run in terminals. */
export const inTerminal = { 'stevedore.course.runIn': 'terminal' };

/** Opens a note as a course, and waits until its panel shows a command. */
export async function openCourse(stage: Stage, name: string, command: string): Promise<Workbench> {
  const window = await stage.open();
  await showCourse(window, name, command);
  return window;
}

/** The same in a window that is open. */
export async function showCourse(window: Workbench, name: string, command: string): Promise<void> {
  await openFile(window, name);
  await window.command('Stevedore Course: Open as Course');
  await commandIn(panelOf(window), command).waitFor();
}

/** Presses *Run* of a command and waits for a state. */
export async function run(window: Workbench, text: string, state: RegExp): Promise<Locator> {
  const command = commandIn(panelOf(window), text);
  await command.getByRole('button', { name: /^Run\b/ }).click();
  await command.locator('.state', { hasText: state }).waitFor();
  return command;
}

/** Waits until the terminal that can be seen shows something. */
export async function terminalShows(window: Workbench, text: RegExp): Promise<void> {
  await until(
    `the terminal shows ${String(text)}`,
    () => terminalText(window),
    (seen) => text.test(seen),
  );
}

/** What the terminal that can be seen shows; lines that it wraps are in pieces. */
export async function terminalText(window: Workbench): Promise<string> {
  const rows = await window.page.locator('.part.panel .terminal-wrapper.active .xterm-rows > div').allInnerTexts();
  return rows.map((row) => row.replaceAll('\u00a0', ' ').trimEnd()).join('\n');
}

/** Types into the terminal that can be seen, as a person does. */
export async function typeInTerminal(window: Workbench, ...keys: readonly string[]): Promise<void> {
  await window.page.locator('.part.panel .terminal-wrapper.active .xterm-screen').click();
  await window.page.locator('.part.panel .terminal-wrapper.active .xterm-helper-textarea').focus();
  for (const key of keys) {
    if (/^(Enter|Control\+.)$/.test(key)) await window.page.keyboard.press(key);
    else await window.page.keyboard.type(key);
  }
}
