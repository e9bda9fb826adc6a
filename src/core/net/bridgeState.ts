import type { WiringRead } from './readWiring';

/** What a view knows of the wiring of its engine. Nothing is read before somebody looks. */
export type BridgeState = { readonly is: 'unread' } | WiringRead | { readonly is: 'failed'; readonly words: string };
