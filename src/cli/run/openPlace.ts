import { openInContainer } from '../../core/course/run/containerPlace';
import { chooseHostShell } from '../../core/course/run/dialect';
import type { OpenPlace } from '../../core/course/run/places';
import { hostShell } from '../../core/course/run/shell/hostShell';
import { ShellSession } from '../../core/course/run/shell/session';
import type { Engine } from '../../core/engine/engine';
import { createLocalHost } from '../../core/host/localHost';
import { discoverTargets } from '../../core/target/discover';
import { openTarget } from '../../core/target/openTarget';
import type { Target } from '../../core/target/target';

/** The shells of a run: this host's, in the current directory, and containers' through the engine that docker would use. */
export interface Shells {
  readonly open: OpenPlace;
  dispose(): void;
}

/** Nothing is opened or connected before it is needed. */
export function openShells(cwd: string): Shells {
  const host = createLocalHost();
  let target: Target | undefined;
  const engine = async (): Promise<Engine | undefined> => {
    const [choice] = target ? [] : await discoverTargets();
    if (choice) target = openTarget(choice, host);
    return target?.engine;
  };
  return {
    open: async (frames, signal) => {
      if (frames.length === 1) {
        const { shell } = await chooseHostShell(host, 'bash');
        return ShellSession.open(hostShell(host, { shell, cwd }), { signal });
      }
      const last = frames.at(-1);
      if (frames.length > 2 || last?.kind !== 'container' || last.name === undefined) return undefined;
      const asked = await engine();
      return asked && openInContainer(asked, last.name, signal);
    },
    dispose: () => target?.dispose(),
  };
}
