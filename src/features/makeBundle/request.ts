import type { EmptyRootfs } from '../../core/runtime/make/fromNothing';

/** What a bundle is made of. `name` is what a person would type for it. */
export type MakeSource =
  | { readonly way: 'nothing'; readonly rootfs: EmptyRootfs }
  | { readonly way: 'image'; readonly id: string; readonly name: string }
  | { readonly way: 'registry'; readonly reference: string }
  | { readonly way: 'layout'; readonly layout: string }
  | { readonly way: 'container'; readonly id: string; readonly name: string };

/** Everything that making a bundle asks for. */
export interface MakeRequest {
  readonly source: MakeSource;
  /** Absolute path. */
  readonly target: string;
  /** Whether it is for this user alone, in a user namespace, and not for root. */
  readonly rootless: boolean;
}
