import type { Wanted } from '../core/runtime/wanted';
import type { Node } from './rowTree';

/** A container that a command was called on, with what it is called. */
export interface AskedContainer {
  readonly wanted: Wanted;
  /** Not yet visible. */
  readonly name: string;
}

/** The container of a row of any view: of the engine, of a low-level runtime, of containerd. Undefined for any other row. */
export function containerOf({ row: { subject, label } }: Node): AskedContainer | undefined {
  switch (subject.kind) {
    case 'container':
      return { wanted: { is: 'engine', id: subject.id }, name: label };
    case 'runtime-container': {
      const { id, program, root, ofRoot } = subject;
      const runtime = { program, ...(root !== undefined && { root }) };
      return { wanted: { is: 'runtime', runtime, id, ofRoot }, name: id };
    }
    case 'containerd-container': {
      const { namespace, id, pid } = subject;
      return { wanted: { is: 'task', namespace, id, pid }, name: id };
    }
    default:
      return undefined;
  }
}
