import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Which file each open document was read from: a name can come to lead elsewhere while it is open. */
export class Places {
  private readonly opened = new Map<string, Promise<string | undefined>>();

  open(uri: string): void {
    this.opened.set(uri, placeOf(uri));
  }

  close(uri: string): void {
    this.opened.delete(uri);
  }

  /** Whether the name of a document now leads to another file than when it was opened, as through a symbolic link. */
  async hasMoved(uri: string): Promise<boolean> {
    const [before, now] = await Promise.all([this.opened.get(uri), placeOf(uri)]);
    return before !== undefined && now !== undefined && before !== now;
  }
}

/** The file that an address leads to, symbolic links followed; undefined where there is none. */
async function placeOf(uri: string): Promise<string | undefined> {
  try {
    return await realpath(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}
