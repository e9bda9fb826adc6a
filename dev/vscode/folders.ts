import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one VS Code, all below one temporary folder. */
export interface VscodeFolders {
  readonly top: string;
  readonly userData: string;
  readonly extensions: string;
  readonly serverData: string;
  readonly home: string;
  readonly dockerConfig: string;
  /** For sockets and caches that VS Code would leave in the machine's own folder for such. */
  readonly temporary: string;
}

/** A page without what a person did not ask for: no welcome page, no assistant, no updates, no questions on closing. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'window.confirmBeforeClose': 'never',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'terminal.integrated.confirmOnExit': 'never',
};

/** Makes the folders, with `settings` as the user's settings. */
export function makeFolders(settings: Readonly<Record<string, unknown>>): VscodeFolders {
  const top = mkdtempSync(join(tmpdir(), 'stevedore-vscode-'));
  const at = (name: string): string => join(top, name);
  const folders = {
    top,
    userData: at('user-data'),
    extensions: at('extensions'),
    serverData: at('server-data'),
    home: at('home'),
    dockerConfig: at('docker-config'),
    temporary: at('tmp'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  mkdirSync(join(folders.userData, 'User'));
  writeUserSettings(folders, settings);
  return folders;
}

/** Replaces the user's settings. */
export function writeUserSettings(folders: VscodeFolders, settings: Readonly<Record<string, unknown>>): void {
  writeFileSync(join(folders.userData, 'User', 'settings.json'), JSON.stringify(settings, undefined, 2));
}
