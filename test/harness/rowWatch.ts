import type { JSHandle, Page } from 'playwright-core';

/** What is waited for: a row of the side bar with exactly this label. */
export interface AwaitedRow {
  readonly label: string;
  /** How the description begins; any will do when absent. */
  readonly description?: string;
}

/** Moments in milliseconds since 1970, as the page's clock, which is the machine's, tells them. */
export interface Seen {
  /** The last press of the mouse before the row was there; 0 when there was none. */
  readonly pressedAt: number;
  /** When the frame with the row in it had been painted. */
  readonly seenAt: number;
}

/**
 * Begins to watch for a row, from inside the page, so that no way to the page and back is counted. The result resolves
 * when the row is on screen; it never does when that does not happen, and the test's own time limit then ends it.
 */
export async function watchForRow(page: Page, row: AwaitedRow): Promise<() => Promise<Seen>> {
  const watch: JSHandle<Watch> = await page.evaluateHandle(beginWatch, row);
  return () => watch.evaluate(({ seen }) => seen);
}

interface Watch {
  readonly seen: Promise<Seen>;
}

/** Runs in the page: it knows nothing of this module. */
function beginWatch({ label, description }: AwaitedRow): Watch {
  const browser = globalThis as unknown as Browser;
  const { document } = browser;
  let pressedAt = 0;
  document.addEventListener('mousedown', () => (pressedAt = Date.now()), { capture: true, once: true });
  const isThere = (): boolean =>
    [...document.querySelectorAll('.sidebar .monaco-list-row')].some((row) => {
      const text = (selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? '';
      return text('.label-name') === label && text('.label-description').startsWith(description ?? '');
    });
  const seen = new Promise<Seen>((resolve) => {
    const observer = new browser.MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      browser.requestAnimationFrame(() => {
        // A task that is posted by a frame's callback runs when that frame has been painted.
        const painted = new browser.MessageChannel();
        painted.port1.onmessage = () => resolve({ pressedAt, seenAt: Date.now() });
        painted.port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return { seen };
}

/** What is used of the browser: the project is compiled without the DOM. */
interface Browser {
  readonly document: {
    readonly body: object;
    addEventListener(name: string, listener: () => void, options: object): void;
    querySelectorAll(selector: string): Iterable<Element>;
  };
  readonly MutationObserver: new (onChange: () => void) => {
    observe(target: object, options: object): void;
    disconnect(): void;
  };
  requestAnimationFrame(onFrame: () => void): void;
  readonly MessageChannel: new () => {
    readonly port1: { onmessage: () => void };
    readonly port2: { postMessage(message: unknown): void };
  };
}

interface Element {
  querySelector(selector: string): { readonly textContent: string | null } | null;
}
