import { ociScenes } from './ociScenes';

ociScenes(() => Promise.resolve());
