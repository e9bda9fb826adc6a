import * as vscode from 'vscode';
import type { Engine } from '../../core/engine/engine';
import { EngineError } from '../../core/engine/errors';
import { containerSource } from '../../core/files/containerSource';
import { readImageFile } from '../../core/files/imageFile';
import type { FileSource } from '../../core/files/source';
import { volumeSource } from '../../core/files/volumeSource';
import type { Services } from '../../ui/services';
import { type Place, placeOf } from './address';
import type { VolumeHelpers } from './helpers';

/** The sources of files of the engine that the window looks at, by the keys of their places. */
export class Places {
  private readonly sources = new Map<string, FileSource>();
  private engine: Engine | undefined;

  constructor(
    private readonly services: Services,
    private readonly helpers: VolumeHelpers,
  ) {}

  /** Whether a person is being asked before a place can be read. */
  get isAsking(): boolean {
    return this.helpers.isAsking;
  }

  /** The engine that is looked at now. */
  async current(): Promise<Engine> {
    const { engine } = (await this.services.window.looking()).target;
    if (engine !== this.engine) this.sources.clear();
    this.engine = engine;
    return engine;
  }

  /** The source of a place. Rejects with `not-found` for an address that names none. */
  async source(key: string): Promise<FileSource> {
    const engine = await this.current();
    const known = this.sources.get(key);
    if (known) return known;
    const place = placeOf(key);
    if (!place) throw new EngineError('not-found', `there is no place ${key}`);
    const source = this.open(engine, place);
    this.sources.set(key, source);
    return source;
  }

  private open(engine: Engine, place: Place): FileSource {
    // Looking must not change anything where nobody is trusted, and a process in a container might.
    const mayRun = (): boolean => vscode.workspace.isTrusted;
    switch (place.kind) {
      case 'container':
        return containerSource({ engine, container: place.id, mayRun });
      case 'volume': {
        const helper = (signal?: AbortSignal): Promise<string> => this.helpers.of(engine, place.id, signal);
        return volumeSource({ engine, volume: place.id, mayRun, helper });
      }
      case 'image': {
        const source = containerSource({ engine, container: place.id, mayRun: () => false });
        const read: FileSource['read'] = (path, limit, signal) =>
          readImageFile(engine, { container: place.id, path, limit }, signal);
        return { ...source, read };
      }
    }
  }
}
