import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';
import { ociScenes } from './ociScenes';

// Takes the pictures of a config in the editor. The mouse stays where it is, since hovers go when it does.
ociScenes(async ({ page }, name) => {
  await page.screenshot({ path: join(projectRoot(), 'docs', name), animations: 'disabled' });
});
