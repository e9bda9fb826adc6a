import * as vscode from 'vscode';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';
import { pull } from '../../core/engine/pull';
import { t } from '../../core/l10n/l10n';
import { named } from '../../core/plan/render/docker';
import { mayChange } from '../../ui/trust';
import { moveImage } from './moveImage';
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
  return moveImage(work, {
    title: t('Pulling {0}', image.familiar),
    argv: ['docker', 'pull', ...(request.platform ? ['--platform', request.platform] : []), ...named(image.familiar)],
    quiet: request.quiet === true,
    registry: image.domain,
    messages: (signal) => pull(engine, image.familiar, platform, signal),
  });
}

async function typed(): Promise<PullRequest | undefined> {
  const reference = await vscode.window.showInputBox({
    title: t('Pull Image'),
    prompt: t('The name of an image, as docker pull takes it'),
    placeHolder: 'busybox:latest',
    ignoreFocusOut: true,
    validateInput: (text) => {
      const read = readReference(text.trim());
      return typeof read === 'string' ? referenceWords(read) : undefined;
    },
  });
  return reference === undefined ? undefined : { reference: reference.trim() };
}

function isRequest(value: unknown): value is PullRequest {
  return typeof value === 'object' && value !== null && 'reference' in value && typeof value.reference === 'string';
}
