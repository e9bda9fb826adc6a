import type { Host } from '../../core/host/host';
import { withDeadline } from '../../core/host/withDeadline';
import { t } from '../../core/l10n/l10n';
import type { Plan } from '../../core/plan/plan';
import { planLines } from '../../core/plan/render/lines';
import type { Bundle } from '../../core/runtime/bundle';
import type { Place } from '../../ui/act';
import { rootHost } from '../../ui/rootHost';
import type { Services } from '../../ui/services';

/** A runtime that has not ended by then hangs, in milliseconds. */
const patience = 30_000;

/** Whether commands that need root are typed behind sudo here. */
export const bySudo = (): boolean => process.getuid?.() !== 0;

/** A container without a user namespace is made by root alone: mounts and namespaces are root's to make (namespaces(7)). */
export function needsRoot(bundle: Bundle): boolean {
  return !bundle.hasUserNamespace;
}

/** Where plans for runtimes run: as root, which a person may have to agree to, or as this user. Undefined when they did not. */
export async function placeFor(
  services: Services,
  plans: readonly Plan[],
  { asRoot }: { readonly asRoot: boolean },
): Promise<Place | undefined> {
  const host = asRoot ? await asRootHost(services, plans) : services.window.host;
  return host && { name: t('this machine'), host: withDeadline(host, patience) };
}

function asRootHost(services: Services, plans: readonly Plan[]): Promise<Host | undefined> {
  const lines = plans.flatMap((plan) => planLines(plan)).map((line) => line.replace(/^sudo /, ''));
  return rootHost(services, { why: t('Containers of root are made and changed as root.'), lines });
}
