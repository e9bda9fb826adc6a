// Writes docs/oci-config*.md: the reference of the config language server, from its catalogue, rules and measurements.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bring, profiles, root } from './setup.mjs';

await bring(profiles.fast, { ask: false });
const { build } = await import('esbuild');

const outfile = join(root, 'out/scripts/reference.cjs');
await build({
  entryPoints: [join(root, 'src/core/oci/reference/pages.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  outfile,
  logLevel: 'warning',
});

/** @type {{ referencePages: (chinese: Record<string, string>) => Record<string, string> }} */
const { referencePages } = createRequire(import.meta.url)(outfile);
const chinese = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.zh-tw.json'), 'utf8'));
for (const [name, text] of Object.entries(referencePages(chinese))) {
  writeFileSync(join(root, 'docs', name), text);
  console.log(`docs/${name}`);
}
