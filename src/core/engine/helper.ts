/** What everything carries that Stevedore makes for itself and removes again: the views leave it out. */
export const helperLabel = 'stevedore.helper';

/** Whether a container or an image is there for Stevedore only. */
export function isHelper({ labels }: { readonly labels: Readonly<Record<string, string>> }): boolean {
  return Object.hasOwn(labels, helperLabel);
}
