import * as vscode from 'vscode';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';
import { pull } from '../../core/engine/pull';
import { t } from '../../core/l10n/l10n';
import { named } from '../../core/plan/render/docker';
import { mayChange } from '../../ui/trust';
import { askReference } from './askReference';
import { authFor } from './auth';
import { moveImage } from './moveImage';
import type { Selected } from './selected';
import type { Work } from './work';

/** What other features call `stevedore.images.pull` with. It gives whether the image is there afterwards. */
export interface PullRequest {
  readonly reference: string;
  /** `linux/arm64`; the engine's own when absent. */
  readonly platform?: string;
  /** Says nothing of a failure: whoever asked does. */
  readonly quiet?: boolean;
}

/** Pulls what was asked for, or what a person types. */
export async function pullImage(work: Work, asked: unknown): Promise<boolean> {
  if (!mayChange()) return false;
  const request = isRequest(asked) ? asked : await typed();
  if (!request) return false;
  const image = readReference(request.reference);
  if (typeof image === 'string') {
    if (!request.quiet) void vscode.window.showErrorMessage(referenceWords(image));
    return false;
  }
  const { engine } = (await work.services.window.looking()).target;
  const platform = request.platform === undefined ? {} : { platform: request.platform };
  const options = { ...platform, ...(await authFor(work.services, image.domain)) };
  return moveImage(work, {
    title: t('Pulling {0}', image.familiar),
    argv: ['docker', 'pull', ...(request.platform ? ['--platform', request.platform] : []), ...named(image.familiar)],
    quiet: request.quiet === true,
    registry: image.domain,
    messages: (signal) => pull(engine, image.familiar, options, signal),
  });
}

/** Pulls tags anew, one after the other: what a registry has under a tag may have changed. */
export async function pullAgain(work: Work, selected: readonly Selected[]): Promise<void> {
  for (const { reference } of selected) {
    if (reference !== undefined && !(await pullImage(work, { reference }))) return;
  }
}

async function typed(): Promise<PullRequest | undefined> {
  const reference = await askReference({
    title: t('Pull Image'),
    prompt: t('The name of an image, as docker pull takes it'),
  });
  return reference === undefined ? undefined : { reference };
}

function isRequest(value: unknown): value is PullRequest {
  return typeof value === 'object' && value !== null && 'reference' in value && typeof value.reference === 'string';
}
