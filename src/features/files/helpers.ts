import { Readable } from 'node:stream';
import * as vscode from 'vscode';
import { removeImage } from '../../core/docker/imagePlans';
import { importImage } from '../../core/engine/archive';
import type { Engine } from '../../core/engine/engine';
import { EngineError } from '../../core/engine/errors';
import { helperLabel, isHelper } from '../../core/engine/helper';
import { type HelperImage, helperLife, helperPlan } from '../../core/files/helperPlan';
import { busyboxRootfs } from '../../core/host/lab/busyboxImage';
import { t } from '../../core/l10n/l10n';
import type { Plan } from '../../core/plan/plan';
import { act } from '../../ui/act';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';

const view = 'stevedore.files';
/** A tar that holds nothing: two blocks of zeroes (tar(5)). */
const emptyTar = Buffer.alloc(1024);

/** The container of a volume, and the engine that it is in: the window may look at another one by now. */
interface Helper {
  readonly engine: Engine;
  readonly id: Promise<string>;
}

/** Containers of ours that mount volumes, so that their files can be read where the engine is not on this machine. */
export class VolumeHelpers {
  private readonly made = new Map<string, Helper>();
  /** Whether a person is being asked: until they answer, nothing else says that it goes on. */
  isAsking = false;

  constructor(private readonly services: Services) {}

  /** The helper of a volume; made, after a question, where there is none. Rejects with `cancelled` when a person says no. */
  of(engine: Engine, volume: string, signal?: AbortSignal): Promise<string> {
    // Put down at once: who asks meanwhile waits for the same one, and the question comes once.
    const helper = { engine, id: this.again(engine, volume, signal) };
    this.made.set(volume, helper);
    helper.id.catch(() => {
      if (this.made.get(volume) === helper) this.made.delete(volume);
    });
    return helper.id;
  }

  private async again(engine: Engine, volume: string, signal?: AbortSignal): Promise<string> {
    const before = this.made.get(volume);
    const known = before?.engine === engine ? await before.id.catch(() => undefined) : undefined;
    if (known !== undefined && (await isThere(engine, known, signal))) return known;
    return this.make(engine, volume, signal);
  }

  /** Removes the helper of a volume, when somebody closes its files. */
  async end(volume: string): Promise<void> {
    const helper = this.made.get(volume);
    this.made.delete(volume);
    const id = await helper?.id.catch(() => undefined);
    if (!helper || id === undefined) return;
    const container = { id, name: id.slice(0, 12) };
    await helper.engine
      .perform({ op: 'container.remove', container, force: true, volumes: false })
      .catch((error: unknown) => this.services.log.warn(`helper of ${volume}: ${String(error)}`));
  }

  /** Another engine is looked at, or the window closes: what is left then ends by itself within its hour. */
  async endAll(): Promise<void> {
    await Promise.all([...this.made.keys()].map((volume) => this.end(volume)));
  }

  /** Removes every helper and the image that they are made of, after one question. */
  async removeAll(): Promise<void> {
    const { target } = await this.services.window.looking();
    const containers = (await target.engine.listContainers({})).filter(isHelper);
    const images = (await target.engine.listImages()).filter(isHelper);
    if (containers.length + images.length === 0) {
      void vscode.window.showInformationMessage(t('There is no helper of Stevedore on this engine.'));
      return;
    }
    const goes = t(
      'Removes {0} helper containers and {1} helper images of Stevedore.',
      containers.length,
      images.length,
    );
    const plans: Plan[] = [
      ...containers.map((one): Plan => {
        const container = { id: one.id, name: one.name };
        const call = { op: 'container.remove', container, force: true, volumes: false } as const;
        const probe = { ask: 'absent', kind: 'containers', subject: container } as const;
        return {
          title: t('Remove {0}', one.name),
          subject: one.name,
          steps: [{ kind: 'engine-call', call, probe }],
          destroys: { goes },
        };
      }),
      ...images.map((image): Plan => ({ ...removeImage(image, { force: false }), destroys: { goes } })),
    ];
    await act(this.services, plans, { view, doing: t('Removing helpers'), confirm: t('Remove') });
    this.made.clear();
  }

  private async make(engine: Engine, volume: string, signal?: AbortSignal): Promise<string> {
    const cancelled = new EngineError('cancelled', 'cancelled');
    if (!mayChange()) throw cancelled;
    const image = await this.image(engine, signal);
    if (!image) throw cancelled;
    await sweep(engine, signal);
    const report = await act(this.services, [helperPlan(volume, image)], { view, doing: t('Opening a volume') });
    const outcome = report?.items[0]?.outcome;
    if (outcome?.kind === 'failed') throw outcome.error;
    if (outcome?.kind !== 'done' || !outcome.made) throw cancelled;
    return outcome.made.id;
  }

  private async image(engine: Engine, signal?: AbortSignal): Promise<HelperImage | undefined> {
    const found = (await engine.listImages(signal)).find(isHelper);
    if (found) return { id: found.id, runs: found.labels[helperLabel] === 'busybox' };
    const busybox = await busyboxRootfs(signal).catch(() => undefined);
    const what = busybox ? t("this machine's own busybox, about 2 MB") : t('no program at all');
    const button = t('Import');
    const asking = vscode.window.showWarningMessage(
      t('Import a helper image to read volumes?'),
      {
        modal: true,
        detail: t(
          'The engine keeps this volume where Stevedore cannot read it. A small image, with {0} in it, is imported into the engine; a container of it mounts the volume while you look, without a network, and is removed afterwards. Both stay out of the views. "Remove Helpers" takes the image away.',
          what,
        ),
      },
      button,
    );
    this.isAsking = true;
    const answer = await Promise.resolve(asking).finally(() => (this.isAsking = false));
    if (answer !== button) return undefined;
    const changes = [`LABEL ${helperLabel}=${busybox ? 'busybox' : 'empty'}`];
    const archive = Readable.from([busybox ?? emptyTar], { objectMode: false });
    return { id: await importImage(engine, { archive, changes }, signal), runs: busybox !== undefined };
  }
}

/** Helpers that nobody ended, because their window was killed: one lives for an hour, whoever made it. */
async function sweep(engine: Engine, signal?: AbortSignal): Promise<void> {
  const hourAgo = Date.now() / 1000 - helperLife;
  const old = (await engine.listContainers({}, signal)).filter((one) => isHelper(one) && one.created < hourAgo);
  for (const { id, name } of old)
    await engine
      .perform({ op: 'container.remove', container: { id, name }, force: true, volumes: false }, signal)
      .catch(() => undefined);
}

async function isThere(engine: Engine, id: string, signal?: AbortSignal): Promise<boolean> {
  return (await engine.listContainers({ ids: [id] }, signal)).length > 0;
}
