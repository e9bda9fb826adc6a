import * as vscode from 'vscode';
import { historyText } from '../../core/docker/historyText';
import { imageHistory } from '../../core/engine/imageHistory';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';
import { nameOf, type Selected } from './selected';

/** How images were made, in read-only documents that read like a Dockerfile. */
export class Histories implements vscode.Disposable {
  private readonly documents: LiveDocuments;

  constructor(private readonly services: Services) {
    this.documents = new LiveDocuments('stevedore-history', (uri) => this.content(uri));
  }

  async show(selected: readonly Selected[]): Promise<void> {
    const known = await vscode.languages.getLanguages();
    const language = known.includes('dockerfile') ? 'dockerfile' : 'plaintext';
    for (const one of selected) {
      const uri = toUri(one);
      this.documents.update(uri);
      await this.documents.show(uri, language);
    }
  }

  dispose(): void {
    this.documents.dispose();
  }

  private async content({ query }: vscode.Uri): Promise<string> {
    const asked = new URLSearchParams(query);
    const reference = asked.get('name') ?? '';
    try {
      const { target } = await this.services.window.looking();
      const steps = await imageHistory(target.engine, asked.get('id') ?? '');
      return historyText({ reference, steps, now: Date.now() });
    } catch (error) {
      return `# ${visible(explain(error))}\n`;
    }
  }
}

function toUri(one: Selected): vscode.Uri {
  const name = nameOf(one);
  const query = new URLSearchParams({ id: one.image.id, name }).toString();
  return vscode.Uri.from({ scheme: 'stevedore-history', path: `/${visible(name).replaceAll('/', '∕')}`, query });
}
