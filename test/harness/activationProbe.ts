// `node out/test/harness/activationProbe.js dist/extension.js`: activates the built extension in plain Node, with a
// stand-in for VS Code, and prints how long that took and what of the machine it touched.

import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { standInContext, standInForVscode } from './vscodeStub';

/** What the probe prints, as one line of JSON. Times are milliseconds. */
export interface Activation {
  readonly loading: number;
  readonly activating: number;
  /** Files, processes, sockets: each call that reached for one. */
  readonly touched: readonly string[];
}

/** Asynchronous work that stays inside of the process (async_hooks, `type`); the socket of a request has a type of its own. */
const inside = new Set(['PROMISE', 'Timeout', 'Immediate', 'TickObject', 'Microtask', 'HTTPCLIENTREQUEST']);
/** What was begun at activation comes to light a moment later. */
const moment = 200;

const touched: string[] = [];

function watchModule(name: string, module: object, itself: string): void {
  const functions = module as Record<string, unknown>;
  for (const [key, value] of Object.entries(functions)) {
    if (typeof value !== 'function' || /^[A-Z_]/.test(key)) continue;
    functions[key] = function (this: unknown, ...args: unknown[]): unknown {
      // Node reads the extension itself through the same module.
      if (args[0] !== itself) touched.push(`${name}.${key} ${String(args[0])}`);
      return Reflect.apply(value, this, args) as unknown;
    };
  }
}

function noteWork(_id: number, type: string): void {
  if (!inside.has(type)) touched.push(type);
}

async function main(file: string): Promise<void> {
  standInForVscode();
  watchModule('fs', fs, file);
  watchModule('fs.promises', fs.promises, file);
  watchModule('child_process', childProcess, file);
  const hook = createHook({ init: noteWork });
  // Node opens its own standard error when somebody first looks at it, to see whether it has colours for example.
  assert.notEqual(process.stderr.fd, -1);
  hook.enable();
  const begun = performance.now();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- as VS Code loads it, which no static import does
  const extension = require(file) as { readonly activate: (context: unknown) => unknown };
  const loaded = performance.now();
  await extension.activate(standInContext());
  const activated = performance.now();
  await wait(moment);
  hook.disable();
  const activation: Activation = { loading: loaded - begun, activating: activated - loaded, touched: [...touched] };
  console.log(JSON.stringify(activation));
  process.exit(0);
}

void main(resolve(process.argv[2] ?? ''));
