import * as vscode from 'vscode';
import { absolute } from '../../core/files/paths';

/** The scheme of files of containers and volumes. */
export const scheme = 'stevedore-files';

/** Whose files an address is about. `image`: the image that a container was made of. */
export interface Place {
  readonly kind: 'container' | 'volume' | 'image';
  /** The container's id, or the volume's name. */
  readonly id: string;
}

/**
 * A place as the authority of an address: in hexadecimal, because addresses are compared without case. It says all that is
 * needed, so that an editor finds its file again after the window was opened anew. The name stands behind a plus sign, where
 * VS Code takes it from for the titles of editors (`authoritySuffix` of the manifest's resourceLabelFormatters).
 */
export function keyOf({ kind, id }: Place, name: string): string {
  return `${kind}-${Buffer.from(id, 'utf8').toString('hex')}+${name.replace(/[^a-zA-Z0-9_.-]/g, '_')}`;
}

export function placeOf(key: string): Place | undefined {
  const match = /^(container|volume|image)-((?:[0-9a-f]{2})+)(?:\+[a-zA-Z0-9_.-]*)?$/.exec(key);
  if (!match) return undefined;
  return { kind: match[1] as Place['kind'], id: Buffer.from(match[2] ?? '', 'hex').toString('utf8') };
}

export function addressOf(key: string, path: string): vscode.Uri {
  return vscode.Uri.from({ scheme, authority: key, path: absolute(path) });
}
