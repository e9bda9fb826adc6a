import * as vscode from 'vscode';
import { writeArchive } from '../../core/engine/archive';
import { EngineError } from '../../core/engine/errors';
import { diskError } from '../../core/files/diskError';
import { childOf } from '../../core/files/paths';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { messageText } from '../../core/text/message';
import { withBytes } from '../../ui/bytesProgress';
import type { Node } from '../../ui/rowTree';
import { mayChange } from '../../ui/trust';
import type { Incoming, Packing, PackOptions } from './incoming';
import { record } from './record';
import { fileOf } from './tree';
import type { Work } from './work';

/** Copies what was chosen or dropped into the folder of a row. What is there already under the same name is asked about. */
export async function bring(work: Work, node: Node, incoming: readonly Incoming[]): Promise<void> {
  const subject = fileOf(node);
  if (subject?.type !== 'folder' || incoming.length === 0 || !mayChange()) return;
  const { place, path } = subject;
  const source = await work.places.source(place);
  source.forget(path);
  if (!(await mayReplace(await namesIn(work, subject), incoming))) return;
  try {
    for (const one of incoming) await bringOne(work, one, { place, path });
  } finally {
    source.forget(path);
    work.tree.refresh(node);
  }
}

interface Folder {
  readonly place: string;
  readonly path: string;
}

async function namesIn({ places }: Work, { place, path }: Folder): Promise<ReadonlySet<string>> {
  const { signal } = new AbortController();
  const { entries } = await (await places.source(place)).list(path, { signal });
  return new Set(entries.map(({ name }) => name));
}

async function bringOne(work: Work, one: Incoming, { place, path }: Folder): Promise<void> {
  const title = t('Copy {0} into {1}', shown(one.name), shown(path));
  const to = { place, path: childOf(path, one.name) };
  const { leftOut } = await record(work, { title, from: one.from, to }, () =>
    withBytes(title, (signal, progress) => send(work, one, { to: { place, path }, signal, progress })),
  );
  if (leftOut.length === 0) return;
  const some = leftOut.slice(0, 3).join(', ');
  const text = t('{0} were left out, because they are no files: {1}', leftOut.length, some);
  void vscode.window.showInformationMessage(messageText(text));
}

async function send(
  work: Work,
  one: Incoming,
  { to, signal, progress }: PackOptions & { readonly to: Folder },
): Promise<Packing['packed']> {
  const engine = await work.places.current();
  const source = await work.places.source(to.place);
  const container = await source.container(signal);
  const { archive, packed } = await one.pack(work, { signal, progress });
  const broken = new Promise<never>((_, reject) => archive.once('error', reject));
  const sending = writeArchive(engine, { container, path: source.inContainer(to.path) }, archive, signal);
  try {
    await Promise.race([sending, broken]);
    return packed;
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'cancelled');
    throw diskError(error, typeof one.from === 'string' ? one.from : one.name);
  } finally {
    sending.catch(() => undefined);
    archive.destroy();
  }
}

async function mayReplace(there: ReadonlySet<string>, incoming: readonly Incoming[]): Promise<boolean> {
  const same = incoming.map(({ name }) => name).filter((name) => there.has(name));
  if (same.length === 0) return true;
  const button = t('Replace');
  const detail = same
    .slice(0, 20)
    .map((name) => shown(name))
    .join('\n');
  const question = t('{0} of these are there already. Replace them?', same.length);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
