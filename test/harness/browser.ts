import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { programInPath } from '../../src/core/host/lab/programs';

/** Languages that Stevedore speaks, as VS Code names them. */
export type Language = 'en' | 'zh-tw';

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
];

/** Starts the machine's chromium without a window, and without a wish to talk to anybody outside. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? programInPath('chromium') ?? programInPath('google-chrome');
  if (executablePath === undefined) throw new Error('There is no chromium: apt-get install chromium');
  return chromium.launch({ executablePath, args: quietFlags });
}

export interface PageOptions {
  readonly language?: Language;
  /** CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel; 2 for pictures. */
  readonly scale?: number;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** A page with storage of its own, in one of the languages. */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const language = options.language ?? 'en';
  const context: BrowserContext = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    reducedMotion: options.reducedMotion ?? 'reduce',
    locale: language === 'en' ? 'en-US' : 'zh-TW',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Upper bounds only: on a machine with nothing else to do a page is there in a fifth of it.
  context.setDefaultTimeout(60_000);
  // The browser's locale alone does not change what VS Code's server tells the extensions.
  if (language !== 'en') await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
  return context.newPage();
}
