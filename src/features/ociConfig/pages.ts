import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { type Comparison, ownScheme } from '../../protocol';

/** The documents that are made here: the page of a rule, and the defaults that a config was compared with. */
export class Pages {
  private readonly defaults = new Map<string, string>();

  constructor(private readonly rulePage: (code: string) => Promise<string | null>) {}

  /** What a document of our scheme holds. */
  async text(uri: vscode.Uri): Promise<string> {
    const [, rule] = /^\/rules\/(.+)\.md$/.exec(uri.path) ?? [];
    if (rule !== undefined) return (await this.rulePage(rule)) ?? t('There is no such rule.');
    return this.defaults.get(uri.path) ?? '';
  }

  /** Keeps the defaults, and gives where they are shown. */
  keep({ against, defaults }: Comparison): vscode.Uri {
    const path = `/defaults/${this.defaults.size}/${against}/config.json`;
    this.defaults.set(path, defaults);
    return vscode.Uri.from({ scheme: ownScheme, path });
  }
}
