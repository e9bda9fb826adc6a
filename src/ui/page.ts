import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { escapeHtml } from '../core/text/html';

export interface PageOptions {
  readonly extension: vscode.Uri;
  readonly language: string;
  readonly title: string;
  /** The entry of `esbuild.js` that runs in the page: 'coursePanel'. */
  readonly script: string;
  /** Files beside `panel.css`, which every panel has: of `media`, or of another folder when that is said: 'dist/statsPanel.css'. */
  readonly styles: readonly string[];
  /** Sites whose pictures may be loaded. */
  readonly sites?: readonly string[];
}

/** Only what a Content Security Policy can name: letters, digits, dots, hyphens and a port. */
const plainSite = /^[a-z0-9.-]+(?::\d+)?$/i;

/**
 * The page of a panel: our script and our styles and nothing else; the script fills `#main` and speaks through `#said`.
 * Scripts run by a nonce, pictures come from what the panel may read and from the sites that were allowed (Content
 * Security Policy Level 3).
 */
export function panelPage(webview: vscode.Webview, options: PageOptions): string {
  const nonce = randomBytes(16).toString('base64');
  const at = (...path: readonly string[]): string =>
    escapeHtml(String(webview.asWebviewUri(vscode.Uri.joinPath(options.extension, ...path))));
  const sites = (options.sites ?? []).filter((site) => plainSite.test(site)).map((site) => `https://${site}`);
  const policy = [
    `default-src 'none'`,
    `img-src ${[webview.cspSource, ...sites].join(' ')}`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const styles = ['panel.css', ...options.styles].map(
    (file) => `<link rel="stylesheet" href="${file.includes('/') ? at(file) : at('media', file)}">`,
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(options.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles.join('\n')}
<title>${escapeHtml(options.title)}</title>
</head>
<body>
<main id="main"></main>
<div id="said" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${at('dist', `${options.script}.js`)}"></script>
</body>
</html>`;
}
