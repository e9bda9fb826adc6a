import { statsScenes } from './statsScenes';

statsScenes(() => Promise.resolve());
