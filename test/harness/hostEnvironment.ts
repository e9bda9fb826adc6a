import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineControl } from './engineControl';
import { labRegistry } from './labRegistry';
import { ownLab } from './ownLab';
import { registryUser } from './registryUser';

/** What the host suite needs around it, wherever its extension host runs. */
export interface HostEnvironment {
  readonly workspace: string;
  /** For the extension host: the engine, and how to control it. */
  readonly env: Readonly<Record<string, string>>;
  /** Aborted by Ctrl-C and SIGTERM: what was started is to be ended. */
  readonly signal: AbortSignal;
}

/** Makes an engine, its control and a workspace, runs `work`, and removes them again however that ends. */
export async function withHostEnvironment<T>(work: (environment: HostEnvironment) => Promise<T>): Promise<T> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const shared = mkdtempSync(join(tmpdir(), 'stevedore-test-shared-'));
    undo.push(() => rm(shared, { recursive: true, force: true }));
    const lab = await ownLab({ binds: [shared] });
    undo.push(() => lab.stop());
    const registry = await labRegistry(lab.lab, shared, { user: registryUser });
    undo.push(() => registry.stop());
    const workspace = mkdtempSync(join(tmpdir(), 'stevedore-test-workspace-'));
    undo.push(() => rm(workspace, { recursive: true, force: true }));
    const control = await EngineControl.serve(lab.lab, `${workspace}.sock`);
    undo.push(() => control.close());
    const env = {
      DOCKER_HOST: `unix://${lab.socket}`,
      STEVEDORE_TEST_CONTROL: control.path,
      STEVEDORE_TEST_RUN: lab.runId,
      STEVEDORE_TEST_REGISTRY: registry.address,
      STEVEDORE_TEST_MACHINE: JSON.stringify(lab.lab.enter({ program: 'bash', args: ['-c'] })),
    };
    return await work({ workspace, env: { ...passedOn(), ...env }, signal: endSignal() });
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

/** Aborted when this process is told to end. */
export function endSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => controller.abort(new Error(`Stopped by ${name}.`)));
  return controller.signal;
}

/** Where the counts go, and which tests are chosen. */
function passedOn(): Record<string, string> {
  const names = ['STEVEDORE_TEST_REPORT', 'STEVEDORE_TEST_GREP'];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}
