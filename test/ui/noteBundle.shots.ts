import { noteBundleScenes } from './noteBundleScenes';

// Takes the pictures of bundles in docs/ again, in both languages.
for (const language of ['en', 'zh-tw'] as const)
  noteBundleScenes(language, (window, name) => window.picture(`images/${language}/${name}.png`));
