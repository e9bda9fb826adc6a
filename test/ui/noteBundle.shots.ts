import { noteBundleScenes } from './noteBundleScenes';

// Takes the pictures of bundles in docs/ again.
noteBundleScenes((window, name) => window.picture(`images/en/${name}.png`));
