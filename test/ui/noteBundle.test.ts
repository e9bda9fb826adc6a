import { noteBundleScenes } from './noteBundleScenes';

noteBundleScenes(() => Promise.resolve());
