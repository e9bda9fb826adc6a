import * as vscode from 'vscode';
import type { Row } from '../core/rows/row';
import { toTooltip, toTreeItem } from './treeItem';

/** A row that VS Code has been given. The same object for as long as its id is in the view, so that it can be repainted alone. */
export interface Node {
  readonly id: string;
  row: Row;
  readonly parent: Node | undefined;
  /** Present once VS Code has asked for them. */
  children?: Node[];
}

/** What every tree of rows answers alike; which nodes there are is for the trees. */
export abstract class RowTree implements vscode.TreeDataProvider<Node> {
  protected readonly changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  abstract getChildren(node?: Node): vscode.ProviderResult<Node[]>;

  getTreeItem(node: Node): vscode.TreeItem {
    return toTreeItem(node.row);
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  /** The tooltip is made when somebody hovers. */
  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.ProviderResult<vscode.TreeItem> {
    item.tooltip = toTooltip(node.row);
    return item;
  }
}
