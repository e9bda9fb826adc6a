// `node --expose-gc out/bench/heapProbe.js dist/extension.js`, with DOCKER_HOST: runs the built extension in plain Node
// with a stand-in for VS Code, shows all views, and prints what that added to the heap: code, store, trees and items.

import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { standInContext, standInForVscode } from '../test/harness/vscodeStub';

/** What the probe prints, as one line of JSON. */
export interface Heap {
  /** Rows that the views hold, by the id of the view. */
  readonly rows: Readonly<Record<string, number>>;
  /** Bytes of heap and of buffers outside of it, after everything that nobody holds was collected. */
  readonly bytes: number;
}

/** What is used of the trees that the extension exports. */
interface Tree {
  getChildren(node?: object): Promise<readonly object[]>;
  getTreeItem(node: object): object;
}

function used(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function main(file: string): Promise<void> {
  standInForVscode();
  const before = used();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as VS Code loads it, which no static import does
  const extension = require(file) as {
    readonly activate: (context: unknown) => Promise<{ readonly trees: ReadonlyMap<string, Tree> }>;
  };
  const { trees } = await extension.activate(standInContext());
  // VS Code's extension host keeps the item of every row.
  const held: Record<string, readonly object[]> = {};
  for (const [id, tree] of trees) {
    const nodes = await tree.getChildren();
    held[id] = nodes.map((node) => tree.getTreeItem(node));
  }
  await wait(500);
  const rows = Object.fromEntries(Object.entries(held).map(([id, items]) => [id, items.length]));
  const heap: Heap = { rows, bytes: used() - before };
  console.log(JSON.stringify(heap));
  process.exit(0);
}

void main(resolve(process.argv[2] ?? ''));
