import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, vscodePaths } from '../dev/paths';
import { runOk } from '../dev/run';

/** Packs the bare tree of bench/floor and hands it to `use`; the package is gone afterwards. */
export async function withFloorPackage(use: (vsix: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-floor-'));
  const vsix = join(folder, 'floor.vsix');
  const vsce = join(projectRoot(), 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = [vsce, 'package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--out', vsix];
  try {
    await runOk({ program: vscodePaths().node, args, cwd: join(projectRoot(), 'bench', 'floor') });
    await use(vsix);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
