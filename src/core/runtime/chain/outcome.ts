/** What becomes of the container when a process dies: it ends, goes on, or goes on with nobody who looks after it. */
export type Outcome = 'ends' | 'lives' | 'lives-alone';
