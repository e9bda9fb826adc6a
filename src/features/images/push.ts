import * as vscode from 'vscode';
import { readReference } from '../../core/docker/reference';
import { push } from '../../core/engine/push';
import { t } from '../../core/l10n/l10n';
import { named } from '../../core/plan/render/docker';
import { messageText } from '../../core/text/message';
import { mayChange } from '../../ui/trust';
import { authFor } from './auth';
import { moveImage } from './moveImage';
import { nameOf, type Selected } from './selected';
import type { Work } from './work';

/** Pushes tags one after the other, and stops at the first that does not go. */
export async function pushImages(work: Work, selected: readonly Selected[]): Promise<boolean> {
  if (!mayChange()) return false;
  for (const one of selected) if (!(await pushImage(work, one))) return false;
  return selected.length > 0;
}

async function pushImage(work: Work, one: Selected): Promise<boolean> {
  const image = readReference(one.reference ?? '');
  if (typeof image === 'string' || image.digest !== undefined)
    return needsTag(one, t('{0} has no tag. A tag says where an image is pushed to.', nameOf(one)));
  if (image.domain === 'docker.io' && image.path.startsWith('library/'))
    return needsTag(
      one,
      t(
        '{0} names no registry and no user: docker would push it to Docker Hub, which takes USER/{1} only.',
        image.familiar,
        image.familiar,
      ),
    );
  const { engine } = (await work.services.window.looking()).target;
  const auth = await authFor(work.services, image.domain);
  return moveImage(work, {
    title: t('Pushing {0}', image.familiar),
    argv: ['docker', 'push', ...named(image.familiar)],
    registry: image.domain,
    messages: (signal) => push(engine, image.familiar, auth, signal),
  });
}

/** Says what is in the way, with the way out of it. Gives false: nothing was pushed. */
function needsTag(one: Selected, text: string): false {
  const tag = t('Tag…');
  void vscode.window.showWarningMessage(messageText(text), tag).then((answer) => {
    if (answer === tag) void vscode.commands.executeCommand('stevedore.images.tag', { imageId: one.image.id });
  });
  return false;
}
