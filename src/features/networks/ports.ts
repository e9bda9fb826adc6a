import * as vscode from 'vscode';
import { kernelBridge } from '../../core/docker/kernelBridge';
import type { NetworkRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { explainUnread, explainUnreadable } from '../../core/net/explainUnread';
import { portsTable } from '../../core/net/portsTable';
import { readWiring } from '../../core/net/readWiring';
import type { Wiring } from '../../core/net/wiring';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';
import { held } from './select';

const scheme = 'stevedore-ports';
/** Longest time for reading every namespace of an engine, in milliseconds. */
const patience = 20_000;

/** A document as `brctl show` prints it, with who is behind each port. Read anew whenever it is asked for. */
export class PortsDocument implements vscode.Disposable {
  private readonly documents: LiveDocuments;

  constructor(private readonly services: Services) {
    this.documents = new LiveDocuments(scheme, (uri) => this.text(uri));
  }

  /** Shows the bridges of some networks. */
  async show(networks: readonly NetworkRecord[]): Promise<void> {
    const ids = networks.map(({ id }) => id).join(',');
    const [only] = networks.length === 1 ? networks : [];
    const name = only ? encodeURIComponent(only.name) : 'bridges';
    const uri = vscode.Uri.from({ scheme, path: `/${name}.txt`, query: ids });
    this.documents.update(uri);
    await this.documents.show(uri, 'plaintext');
  }

  dispose(): void {
    this.documents.dispose();
  }

  private async text(uri: vscode.Uri): Promise<string> {
    const { networks, containers } = await held(this.services);
    const { host } = (await this.services.window.looking()).target;
    const state = await readWiring(host, { networks, containers }, AbortSignal.timeout(patience));
    if (state.is !== 'read') {
      const { what, why } = explainUnread(state);
      return `${what}.\n${why}\n`;
    }
    const wanted = uri.query.split(',');
    const shown = networks.filter(({ id }) => wanted.includes(id));
    if (!shown.some((network) => isThere(network, state.wiring)))
      return `${t("None of these networks has a bridge on the engine's machine.")}\n`;
    const table = portsTable(shown, state.wiring, new Map(containers.map((one) => [one.id, one])));
    return state.unseen === undefined
      ? table
      : `${table}\n${t('Not every container could be looked into')}: ${explainUnreadable(state.unseen)}\n`;
  }
}

function isThere(network: NetworkRecord, { links }: Wiring): boolean {
  return links.some(({ name, kind }) => kind === 'bridge' && name === kernelBridge(network));
}
