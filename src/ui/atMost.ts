/** A function that runs at most once in `milliseconds`: at once where it may, else when it may again. */
export interface AtMost {
  (): void;
  /** Runs now what is still to run, and no more after that. */
  flush(): void;
}

/** Draws what changes faster than anybody can look. `draw` reads the newest state itself. */
export function atMost(milliseconds: number, draw: () => void): AtMost {
  let last = -Infinity;
  let waiting: NodeJS.Timeout | undefined;
  const now = (): void => {
    waiting = undefined;
    last = performance.now();
    draw();
  };
  const drawn = (): void => {
    if (waiting !== undefined) return;
    const wait = last + milliseconds - performance.now();
    if (wait <= 0) now();
    else waiting = setTimeout(now, wait);
  };
  return Object.assign(drawn, {
    flush: () => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      now();
    },
  });
}
