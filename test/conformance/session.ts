import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolder, projectRoot } from '../../dev/paths';
import { run, runOk } from '../../dev/run';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { ownLab, type TestLab } from '../harness/ownLab';
import { type Base, makeBases } from './bases';
import type { Result, Trial } from './trial';

/** As many trials at a time as there are processors on small machines. */
const workers = 2;

/** Real runtimes in a lab, where no config can harm the machine. */
export interface Conformance {
  readonly bases: readonly Base[];
  /** Gives trials to every runtime, and to our own check. */
  run(trials: readonly Trial[]): Promise<readonly Result[]>;
  stop(): Promise<void>;
}

export async function startConformance(): Promise<Conformance> {
  mkdirSync(labFolder(), { recursive: true });
  const folder = mkdtempSync(join(labFolder(), 'conformance-'));
  const lab = await ownLab({ binds: [folder] }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  const stop = async (): Promise<void> => {
    await lab.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await unpackRootfs(join(folder, 'rootfs'));
    return { bases: await makeBases(lab, folder), run: (trials) => runTrials(lab, folder, trials), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function unpackRootfs(rootfs: string): Promise<void> {
  mkdirSync(rootfs);
  await runOk({ program: 'tar', args: ['-xf', '-', '-C', rootfs], inputBytes: await busyboxRootfs() });
}

async function runTrials(lab: TestLab, folder: string, trials: readonly Trial[]): Promise<readonly Result[]> {
  const shares = Array.from({ length: workers }, (_, worker) =>
    trials.filter((_one, index) => index % workers === worker),
  );
  const results = await Promise.all(
    shares.map((share, worker) => runShare(lab, join(folder, `worker-${worker}`), share)),
  );
  return results.flat();
}

async function runShare(lab: TestLab, folder: string, trials: readonly Trial[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let round = 0; results.length < trials.length; round++) {
    results.push(...(await drive(lab, `${folder}-${round}`, trials.slice(results.length))));
    const deadly = trials[results.length];
    if (deadly) results.push({ ...deadly, outcomes: [] });
  }
  return results;
}

/**
 * Drives trials until the end, or until one of them ends the driver: gives what was done by then. crun 1.8.1 kills all that
 * it can see when it removes a container whose time namespace failed, so each driver sees processes of its own only.
 */
async function drive(lab: TestLab, folder: string, trials: readonly Trial[]): Promise<readonly Result[]> {
  mkdirSync(folder, { recursive: true });
  await unpackRootfs(join(folder, 'rootfs'));
  const files = { trials: join(folder, 'trials'), results: join(folder, 'results') };
  try {
    writeFileSync(files.trials, trials.map((trial) => JSON.stringify(trial)).join('\n'));
    writeFileSync(files.results, '');
    const driver = join(projectRoot(), 'out/test/conformance/drive.js');
    const driving = [process.execPath, driver, folder, files.trials, files.results];
    const { code, stderr } = await run(
      lab.lab.enter({ program: 'unshare', args: ['--pid', '--fork', '--mount-proc', '--kill-child', ...driving] }),
    );
    // Above 128: ended by a signal.
    if (code !== 0 && code < 128) throw new Error(`The driver of the trials ended with ${code}: ${stderr}`);
    return readFileSync(files.results, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
