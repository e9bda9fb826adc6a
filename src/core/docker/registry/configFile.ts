import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { CredentialError } from './errors';

/** Docker's own file, as docker finds it (docker(1), DOCKER_CONFIG). */
export function dockerConfigFile(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return join(env['DOCKER_CONFIG'] || join(homedir(), '.docker'), 'config.json');
}

/** Its text; empty when there is none. Throws CredentialError `file`. */
export async function readConfigFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw fileError(file, error);
  }
}

/**
 * Puts another text in its place at once: whoever reads meanwhile gets the old one or the new one, and a full disk
 * leaves the old one. Only this user may read it. Where the name is a link, what it leads to is replaced, as docker does.
 * Throws CredentialError `file`.
 */
export async function writeConfigFile(file: string, text: string): Promise<void> {
  let temporary: string | undefined;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const real = await realpath(file).catch(() => file);
    temporary = `${real}.${randomBytes(6).toString('hex')}`;
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, real);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    throw fileError(file, error);
  }
}

function fileError(file: string, error: unknown): CredentialError {
  const message = error instanceof Error ? error.message : String(error);
  return new CredentialError('file', message, file, { cause: error });
}
