import { act } from '../../ui/act';
import type { Services } from '../../ui/services';
import type { Forms } from './forms';

/** The forms, loaded once, when they are first needed. */
export function lazyForms(services: Services): () => Promise<Forms> {
  let loading: Promise<Forms> | undefined;
  return () => (loading ??= import('./forms').then(({ createForms }) => createForms({ services, act })));
}
