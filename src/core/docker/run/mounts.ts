import { posix } from 'node:path';
import { t } from '../../l10n/l10n';
import { type Making, orNull } from './making';
import { parseBytes } from './units';
import type { Uses } from './uses';

/** `-v`, `--mount` and `--tmpfs` as the call has them. */
export function mountsOf(uses: Uses, { config, host, unsupported }: Making): void {
  const volumes: Record<string, object> = {};
  const binds: string[] = [];
  for (const text of uses.list('volume')) {
    const [source = '', target] = text.split(':');
    if (target === undefined) volumes[source] = {};
    else if (/^(\.|~)/.test(source)) unsupported.push(t('-v {0} depends on the folder where the line is typed.', text));
    else binds.push(text);
  }
  config['Volumes'] = volumes;
  host['Binds'] = orNull(binds);
  if (uses.has('tmpfs')) host['Tmpfs'] = Object.fromEntries(uses.list('tmpfs').map(tmpfs));
  const mounts = uses.list('mount').flatMap((text) => {
    const mount = parseMount(text);
    if (!mount) unsupported.push(t('--mount {0} is not understood here.', text));
    return mount ?? [];
  });
  if (mounts.length > 0) host['Mounts'] = mounts;
}

function tmpfs(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

type Mount = Readonly<Record<string, unknown>>;

/** One `--mount` (docker-run(1), --mount; docker/cli, opts/mount.go). Undefined where a key is not known here. */
export function parseMount(text: string): Mount | undefined {
  const mount: Record<string, unknown> = { Type: 'volume' };
  const volume: Record<string, unknown> = {};
  const options: Record<string, string> = {};
  const inMemory: Record<string, unknown> = {};
  // Values with a comma stand in quotation marks (RFC 4180): the command line knows what to do with them.
  if (text.includes('"')) return undefined;
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    const key = (at === -1 ? field : field.slice(0, at)).toLowerCase();
    const value = at === -1 ? 'true' : field.slice(at + 1);
    if (key === 'type') mount['Type'] = value.toLowerCase();
    else if (key === 'source' || key === 'src') mount['Source'] = value;
    else if (key === 'target' || key === 'dst' || key === 'destination') mount['Target'] = value;
    else if (key === 'readonly' || key === 'ro') mount['ReadOnly'] = value === 'true' || value === '1';
    else if (key === 'bind-propagation') mount['BindOptions'] = { Propagation: value };
    else if (key === 'volume-nocopy') volume['NoCopy'] = value === 'true' || value === '1';
    else if (key === 'volume-driver') volume['DriverConfig'] = { Name: value };
    else if (key === 'volume-opt') options[value.split('=')[0] ?? ''] = value.split('=').slice(1).join('=');
    else if (key === 'tmpfs-size') inMemory['SizeBytes'] = parseBytes(value);
    else if (key === 'tmpfs-mode') inMemory['Mode'] = parseInt(value, 8);
    else return undefined;
  }
  if (mount['Type'] === 'bind' && !(typeof mount['Source'] === 'string' && posix.isAbsolute(mount['Source'])))
    return undefined;
  if (Object.keys(options).length > 0) {
    volume['DriverConfig'] = { ...(volume['DriverConfig'] as object | undefined), Options: options };
  }
  if (Object.keys(volume).length > 0) mount['VolumeOptions'] = { DriverConfig: {}, ...volume };
  if (Object.keys(inMemory).length > 0) mount['TmpfsOptions'] = inMemory;
  return mount;
}
