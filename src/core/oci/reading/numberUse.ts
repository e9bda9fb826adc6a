import type { NumberUse, Shape } from '../catalogue/model';
import type { Path } from '../syntax/value';

/**
 * What the number at a path stands for. The rates of throttles are one struct of the specification, so that the list says
 * whether they are bytes (config-linux.md#block-io).
 */
export function numberUseOf(shape: Shape, path: Path): NumberUse | undefined {
  if (shape.is !== 'integer') return undefined;
  const bytes = path.at(-1) === 'rate' && /^throttle.*Bps/.test(String(path.at(-3)));
  return bytes ? 'bytes-per-second' : shape.use;
}
