import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import type { BridgeState } from './bridgeState';
import type { Unreadable } from './readLinks';

/** Why the ports of a bridge are not shown, and what would help. Localised. */
export function explainUnread(state: Exclude<BridgeState, { readonly is: 'read' }>): {
  readonly what: string;
  readonly why: string;
} {
  if (state.is === 'unread') return { what: t('Reading the ports…'), why: '' };
  const what = t("The links of this engine's machine cannot be read from here");
  if (state.is === 'failed') return { what, why: visible(state.words) };
  if (state.is === 'unreadable') return { what, why: explainUnreadable(state) };
  return {
    what,
    why: t(
      'Nothing proves that this machine is the one that the engine runs on: none of its running containers is among the processes here, and none of its bridges among the links. Start a container, or open the folder on the machine of the engine.',
    ),
  };
}

/** Why links could not be read, and what would help. Localised. */
export function explainUnreadable({ why, words }: Unreadable): string {
  switch (why) {
    case 'no-ip':
      return t('There is no `ip` here. Install iproute2.');
    case 'no-nsenter':
      return t('There is no `nsenter` here. Install util-linux.');
    case 'busybox':
      return t("The `ip` of busybox prints no JSON. Install iproute2: on Alpine, 'apk add iproute2 util-linux'.");
    case 'not-allowed':
      return t('Only root may look into another network namespace, and VS Code runs as somebody else here.');
    case 'gone':
      return t('The process whose network namespace it was has ended. Refresh the view.');
    case 'failed':
      return visible(words);
  }
}
