/** How long what is there already waits for what is still asked for, in milliseconds. */
const patience = 1000;

/** Resolves when the work is done, or has taken too long to wait for it; it goes on all the same. */
export async function inAMoment(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
