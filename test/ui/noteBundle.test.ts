import { noteBundleScenes } from './noteBundleScenes';

noteBundleScenes('en', () => Promise.resolve());
noteBundleScenes('zh-tw', () => Promise.resolve());
