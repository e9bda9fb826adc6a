import * as vscode from 'vscode';
import type { Row } from '../core/rows/row';
import { visible } from '../core/text/visible';

const expansions = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const;

/** A row as VS Code shows it. The tooltip comes when somebody hovers. */
export function toTreeItem(row: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, expansions[row.expansion]);
  item.id = row.id;
  item.description = row.description;
  item.contextValue = row.context;
  item.iconPath = new vscode.ThemeIcon(
    row.icon.shape,
    row.icon.color ? new vscode.ThemeColor(row.icon.color) : undefined,
  );
  item.accessibilityInformation = { label: row.spoken };
  return item;
}

/** The tooltip of a row: a list of terms and values. All of it is data, none of it is read as Markdown. `more` comes last. */
export function toTooltip(row: Row, more: ReturnType<Row['tooltip']> = []): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  for (const [term, value] of [...row.tooltip(), ...more]) {
    if (value === '') continue;
    text
      .appendMarkdown('- **')
      .appendText(visible(term))
      .appendMarkdown('** ')
      .appendText(visible(value))
      .appendMarkdown('\n');
  }
  return text;
}
