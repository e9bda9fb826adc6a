import { setTimeout as wait } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver-types';
import { readDiskFacts } from '../core/oci/disk/readDiskFacts';
import type { AdviceLevel, PathsAsked } from '../protocol';
import type { Asked } from './asked';
import type { Checked } from './checked';
import { canBeWatched, type DiskMemory } from './diskMemory';
import { diagnosticOf } from './diagnostics/diagnostics';
import { shown } from './diagnostics/shown';

/** How long somebody types on before it is looked at, and how long the disk is waited for, in milliseconds. */
const pause = 150;
const patience = 100;

/** Where the results go. */
export interface Out {
  readonly diagnostics: (uri: string, version: number, diagnostics: Diagnostic[]) => void;
  readonly paths: (asked: PathsAsked) => void;
}

/**
 * Checks open documents and says what is wrong with them: a moment after the last change, once more when the disk was slow
 * to answer. What was found for an older version is dropped.
 */
export class Checking {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  /** Documents that something is shown for. */
  private readonly told = new Set<string>();
  private readonly watched = new Map<string, string>();

  constructor(
    private readonly open: ReadonlyMap<string, Checked>,
    private readonly disk: DiskMemory,
    private readonly advice: () => AdviceLevel,
    private readonly out: Out,
  ) {}

  /** Soon, or `now`: in the next turn. */
  soon(uri: string, now = false): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => void this.check(uri), now ? 0 : pause),
    );
  }

  everything(): void {
    for (const uri of this.open.keys()) this.soon(uri, true);
  }

  /** Something about these paths has changed: documents that depend on one of them are checked again. */
  changed(paths: readonly string[]): void {
    this.disk.forget(paths);
    this.everything();
  }

  close(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    this.clear(uri);
  }

  /** With what the disk says now, unless that takes too long: then with what it said last. */
  async withDisk(asked: Asked): Promise<Asked> {
    const disk = await Promise.race([this.read(asked), wait(patience, undefined)]);
    return disk ? { ...asked, disk } : asked;
  }

  private async check(uri: string): Promise<void> {
    this.timers.delete(uri);
    const checked = this.open.get(uri);
    const asked = checked?.asked();
    if (!checked || !asked) {
      this.clear(uri);
      return;
    }
    const isStale = () =>
      this.open.get(uri) !== checked || checked.asked()?.document.version !== asked.document.version;
    const reading = this.read(asked);
    const inTime = await Promise.race([reading.then(() => true), wait(patience, false)]);
    if (isStale()) return;
    if (!inTime) this.tell(checked);
    const disk = await reading;
    if (isStale()) return;
    checked.know(disk);
    this.tell(checked);
  }

  /** What the disk says about a config. Tells which paths that depends on. */
  private async read({ kind, root, bundle, document: { uri } }: Asked) {
    if (kind !== 'config' || !root || bundle === undefined) return undefined;
    const paths = new Set<string>();
    const facts = await readDiskFacts(root, bundle, this.disk.recordedIn(paths));
    this.watch(uri, [...paths].filter(canBeWatched));
    return facts;
  }

  private tell(checked: Checked): void {
    const asked = checked.asked();
    if (!asked) return;
    const { uri, version, languageId } = asked.document;
    const findings = shown(checked.findings(), this.advice(), languageId);
    this.told.add(uri);
    this.out.diagnostics(
      uri,
      version,
      findings.map((finding) => diagnosticOf(finding, asked.document)),
    );
  }

  private clear(uri: string): void {
    this.watch(uri, []);
    if (this.told.delete(uri)) this.out.diagnostics(uri, 0, []);
  }

  private watch(uri: string, paths: readonly string[]): void {
    if (!this.open.has(uri) && paths.length > 0) return;
    const sorted = [...new Set(paths.map((path) => path.replace(/(?<=.)\/+$/, '')))].toSorted();
    const key = sorted.join('\0');
    if ((this.watched.get(uri) ?? '') === key) return;
    if (key === '') this.watched.delete(uri);
    else this.watched.set(uri, key);
    this.out.paths({ uri, paths: sorted });
  }
}
