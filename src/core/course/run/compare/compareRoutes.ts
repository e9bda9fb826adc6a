import { t } from '../../../l10n/l10n';
import type { Difference } from '../outcome';

interface Route {
  readonly to: string;
  readonly via?: string;
}

/** Reads `route`, `route -n` and `netstat -r` (net-tools, busybox) and `ip route`; undefined when it is neither. */
export function readRoutes(lines: readonly string[]): readonly Route[] | undefined {
  const at = lines.findIndex((line) => /^Destination\s+Gateway\s/.test(line));
  if (at !== -1)
    return lines.slice(at + 1).flatMap((line) => {
      const [to, via] = line.trim().split(/\s+/);
      if (to === undefined || via === undefined) return [];
      return [route(to, /^(\*|0\.0\.0\.0)$/.test(via) ? undefined : via)];
    });
  const routes = lines.flatMap((line) => {
    const match = /^(default|\d+(?:\.\d+){3}(?:\/\d+)?)\s.*?(?:via (\S+) )?dev \S+/.exec(`${line} `);
    const via = / via (\S+)/.exec(line)?.[1];
    return match?.[1] === undefined ? [] : [route(match[1], via)];
  });
  return routes.length === 0 ? undefined : routes;
}

function route(to: string, via: string | undefined): Route {
  const plain = to === '0.0.0.0' ? 'default' : (to.split('/')[0] ?? to);
  return via === undefined ? { to: plain } : { to: plain, via };
}

/** Compares routing tables: a default route that the note shows has to be there, and every address that the note itself sets. */
export function compareRoutes(
  expected: readonly string[],
  real: readonly string[],
  fixed: readonly string[],
): readonly Difference[] | undefined {
  const shown = readRoutes(expected);
  if (shown === undefined) return undefined;
  const there = readRoutes(real) ?? [];
  return shown.flatMap(({ to, via }): Difference[] => {
    if (to !== 'default' && !fixed.includes(to)) return [];
    const same = there.filter((one) => one.to === to);
    if (same.length === 0) return [{ why: t('The note shows a route to {0}; here there is none.', to) }];
    if (via === undefined || !fixed.includes(via) || same.some((one) => one.via === via)) return [];
    const own = same.map((one) => one.via ?? '-').join(', ');
    return [
      {
        why: t('The note shows the route to {0} via {1}; here it goes via {2}.', to, via, own),
        expected: via,
        real: own,
      },
    ];
  });
}
