import { t } from '../../l10n/l10n';
import { type Chain, flat } from './chain';
import { daemonText, linkName, outcomeText } from './words';

/** A chain as a Mermaid flowchart: solid arrows to what was started, dotted ones to who is told what to do. */
export function chainMermaid({ roots, directs }: Chain): string {
  const links = flat(roots);
  const nodes = links.map((link) => {
    const { process, daemon, fate } = link;
    const lines = [
      `${linkName(link)} (${process.pid})`,
      process.user,
      ...(daemon === 'no' ? [] : [daemonText(daemon)]),
      t('If it dies: {0}', outcomeText(fate.outcome)),
    ];
    return `  p${process.pid}["${lines.map(escaped).join('<br>')}"]`;
  });
  const started = links.flatMap(({ process, children }) =>
    children.map((child) => `  p${process.pid} --> p${child.process.pid}`),
  );
  const told = directs.map(({ from, to }) => `  p${from} -. "${escaped(t('directs'))}" .-> p${to}`);
  return `${['flowchart TD', ...nodes, ...started, ...told].join('\n')}\n`;
}

/** In a quoted text of Mermaid a quote, a hash and angle brackets are written as entities. */
function escaped(text: string): string {
  return text.replaceAll(/[#"<>&`\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
