import { t } from '../l10n/l10n';
import { explain } from '../target/explain';
import { markdownCode, markdownRow } from '../text/markdownCode';
import { visible } from '../text/visible';
import type { WayResult } from './fourWays';
import { namespaceKinds, type Portrait } from './portrait';

/** What the Host's own namespaces are, to tell what a container shares with it. */
export type HostNamespaces = Portrait['namespaces'];

/** The ways side by side, as a Markdown document. What comes from outside stands in code, where nothing of it is Markdown. */
export function fourWaysMarkdown(image: string, results: readonly WayResult[], own: HostNamespaces): string {
  const ran = results.flatMap((result) => (result.ran ? [{ name: result.name, ...result.ran }] : []));
  const row = (what: string, cell: (one: (typeof ran)[number]) => string): string =>
    markdownRow([what, ...ran.map(cell)]);
  return [
    `# ${t('{0}, run in {1} ways', markdownCode(image), ran.length)}`,
    '',
    t(
      'The same program of the same image, each time started by somebody else. What the kernel says of its first process:',
    ),
    '',
    markdownRow(['', ...ran.map(({ name }) => `**${name}**`)]),
    markdownRow(['---', ...ran.map(() => '---')]),
    row(t('Container'), ({ id }) => markdownCode(/^[0-9a-f]{64}$/.test(id) ? id.slice(0, 12) : id)),
    row(t('Process'), ({ pid }) => String(pid)),
    row(t('User'), ({ portrait }) =>
      markdownCode(`uid=${portrait.uid} gid=${portrait.gid} groups=${portrait.groups.join(',')}`),
    ),
    row(t('Directory'), ({ portrait }) => markdownCode(portrait.cwd)),
    row(t('Environment'), ({ portrait }) => portrait.env.toSorted().map(markdownCode).join('<br>')),
    ...namespaceKinds.map((kind) =>
      row(t('Namespace: {0}', kind), ({ portrait }) => namespaceWords(portrait, kind, own)),
    ),
    row(t('Control group'), ({ portrait }) => markdownCode(portrait.cgroup)),
    row(t('capabilities: {0}', 'effective'), ({ portrait }) => capabilityWords(portrait)),
    row(t('no new privileges'), ({ portrait }) => (portrait.noNewPrivileges ? t('yes') : t('no'))),
    row(t('seccomp filter'), ({ portrait }) => (portrait.seccomp ? t('yes') : t('no'))),
    '',
    `## ${t('The lines')}`,
    ...results.flatMap(({ name, lines }) => [
      '',
      `**${name}**`,
      '',
      '```sh',
      ...lines.map((one) => visible(one)),
      '```',
    ]),
    ...troubles(results),
    '',
  ].join('\n');
}

function namespaceWords({ namespaces }: Portrait, kind: (typeof namespaceKinds)[number], own: HostNamespaces): string {
  const inode = namespaces.get(kind);
  if (inode === undefined) return t('not known');
  return inode === own.get(kind) ? t('the host’s') : t('its own ({0})', inode);
}

function capabilityWords({ capabilities }: Portrait): string {
  const names = capabilities.map((name) => name.replace(/^CAP_/, ''));
  return names.length === 0 ? t('none') : `${names.length}: ${names.map(markdownCode).join(' ')}`;
}

function troubles(results: readonly WayResult[]): readonly string[] {
  const lines = results.flatMap(({ name, errors }) =>
    errors.map((error) => `- **${name}**: ${markdownCode(explain(error))}`),
  );
  return lines.length === 0 ? [] : ['', `## ${t('What did not work')}`, '', ...lines];
}
