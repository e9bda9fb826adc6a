import type { RunRemark } from './spec';

/** Adds one remark. */
export type Remark = (about: string, weight: RunRemark['weight'], text: string) => void;
