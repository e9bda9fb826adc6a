import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { packagedExtension } from '../../dev/paths';
import { noGallery, startVscode, type VscodeOptions, type VscodeServer } from '../../dev/vscode/server';
import { type PageOptions, startBrowser } from './browser';
import { Workbench } from './workbench';

/** A VS Code with the packaged Stevedore installed, and a browser to look at it. */
export interface TestWindows {
  readonly server: VscodeServer;
  readonly browser: Browser;
  /** A folder, open in every window. */
  readonly workspace: string;
  /** Opens a window with storage of its own. Whoever opens it closes it. */
  open(options?: PageOptions): Promise<Workbench>;
  stop(): Promise<void>;
}

/** Terminals are painted as text and not as pictures, so that tests can read them. */
const readableTerminals = { 'terminal.integrated.gpuAcceleration': 'off' };

export interface WindowsOptions extends Omit<VscodeOptions, 'extensions'> {
  /** Opened in every window, and left to whoever gave it; an empty one, removed in the end, when absent. */
  readonly workspace?: string;
}

/** Starts a VS Code of one's own; `env` decides which engine it sees. Whoever takes it stops it in `after`. */
export async function ownWindows(options: WindowsOptions = {}): Promise<TestWindows> {
  const env = { ...noGallery, ...options.env };
  const settings = { ...readableTerminals, ...options.settings };
  const server = await startVscode({ ...options, env, settings, extensions: [packagedExtension()] });
  const workspace = options.workspace ?? mkdtempSync(join(tmpdir(), 'stevedore-test-workspace-'));
  let browser: Browser | undefined;
  const stop = async (): Promise<void> => {
    await browser?.close();
    await server.stop();
    if (options.workspace === undefined) rmSync(workspace, { recursive: true, force: true });
  };
  try {
    const started = (browser = await startBrowser());
    return { server, browser, workspace, open: (page) => Workbench.open(started, server, workspace, page), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
