import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';
import { statsScenes } from './statsScenes';

// Takes the pictures of the stats panel.
statsScenes(async ({ page }, name) => {
  await page.screenshot({ path: join(projectRoot(), 'docs', name), animations: 'disabled' });
});
