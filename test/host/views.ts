import * as vscode from 'vscode';
import type { Exports } from '../../src/extension';
import type { Node } from '../../src/ui/liveTree';
import { until } from './engine';

/** The extension's exports; activates it when it is not active yet. */
export async function exports(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('stevedore.stevedore');
  if (!extension) throw new Error('the extension is not there');
  return extension.activate();
}

/** The rows of a view that stand for things, whatever groups they are in. */
export async function rowsOf(view: string): Promise<readonly Node[]> {
  const tree = (await exports()).trees.get(`stevedore.${view}`);
  if (!tree) throw new Error(`there is no view ${view}`);
  const below = async (node?: Node): Promise<readonly Node[]> => {
    const nodes = (await tree.getChildren(node)) ?? [];
    const groups = ['group', 'compose-project', 'repository', 'dangling'];
    return (
      await Promise.all(
        nodes.map(async (one) => (groups.includes(one.row.context) ? [one, ...(await below(one))] : [one])),
      )
    ).flat();
  };
  return below();
}

/** The row whose subject is `id`, once the view shows it. */
export async function rowOf(view: string, id: string): Promise<Node> {
  return until(`${view} shows ${id}`, async () => (await rowsOf(view)).find(({ row }) => isAbout(row.subject, id)));
}

/** Waits until no row is about `id`. */
export async function gone(view: string, id: string): Promise<void> {
  await until(
    `${view} shows ${id} no more`,
    async () => !(await rowsOf(view)).some(({ row }) => isAbout(row.subject, id)),
  );
}

function isAbout(subject: Node['row']['subject'], id: string): boolean {
  if (subject.kind === 'volume') return subject.name === id;
  return (subject.kind === 'container' || subject.kind === 'image' || subject.kind === 'network') && subject.id === id;
}

/** Runs a command as a click on a row does, with the other selected rows. */
export async function click(command: string, node: Node, selected: readonly Node[] = [node]): Promise<void> {
  await vscode.commands.executeCommand(`stevedore.${command}`, node, selected);
}
