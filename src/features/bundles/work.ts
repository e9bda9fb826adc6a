import type { Services } from '../../ui/services';
import type { Finder } from './finder';
import type { KnownToRuntimes } from './known';
import type { Outputs } from './outputs';
import type { Terminals } from './terminals';

/** What the commands of this feature work with. */
export interface Work {
  readonly services: Services;
  readonly finder: Finder;
  readonly known: KnownToRuntimes;
  readonly outputs: Outputs;
  readonly terminals: Terminals;
}
