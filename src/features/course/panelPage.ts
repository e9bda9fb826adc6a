import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { escapeHtml } from './html';

export interface PageOptions {
  readonly extension: vscode.Uri;
  readonly language: string;
  readonly title: string;
  /** Sites whose pictures may be loaded. */
  readonly sites: readonly string[];
}

/** Only what a Content Security Policy can name: letters, digits, dots, hyphens and a port. */
const plainSite = /^[a-z0-9.-]+(?::\d+)?$/i;

/**
 * The page of the panel: our script and our styles and nothing else. Scripts run by a nonce, pictures come from the
 * extension, the note's folder and the sites that were allowed (Content Security Policy Level 3).
 */
export function panelPage(webview: vscode.Webview, options: PageOptions): string {
  const nonce = randomBytes(16).toString('base64');
  const at = (...path: readonly string[]): string =>
    String(webview.asWebviewUri(vscode.Uri.joinPath(options.extension, ...path)));
  const sites = options.sites.filter((site) => plainSite.test(site)).map((site) => `https://${site}`);
  const policy = [
    `default-src 'none'`,
    `img-src ${[webview.cspSource, ...sites].join(' ')}`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(options.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(at('media', 'course.css'))}">
<title>${escapeHtml(options.title)}</title>
</head>
<body>
<main id="note"></main>
<div id="said" role="status" aria-live="polite"></div>
<script nonce="${nonce}" src="${escapeHtml(at('dist', 'coursePanel.js'))}"></script>
</body>
</html>`;
}
