import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { t } from '../../core/l10n/l10n';
import { fixAll } from '../../core/oci/fixAll';
import type { LintTarget } from '../../core/oci/lintContext';
import { visible } from '../../core/text/visible';
import type { Io } from '../io';
import { type Config, readOwn } from './configFile';

/**
 * Mends a config in its file: written whole beside it and put in its place, so that nobody sees half of it. Gives the text
 * that the file has from then on. Nothing is written when the file is a symbolic link, or no longer what was read.
 */
export async function mend({ file, text }: Config, target: LintTarget, io: Io): Promise<string> {
  const { text: mended, done } = fixAll(text, { target });
  if (mended === text) return text;
  const now = await readOwn(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  });
  if (now === undefined) {
    io.err(`${t('{0} is a symbolic link: nothing was written through it.', visible(file))}\n`);
    return text;
  }
  if (now.text !== text) {
    io.err(`${t('{0} was changed by somebody else meanwhile: nothing was written.', visible(file))}\n`);
    return text;
  }
  await replace(file, mended, now.mode);
  for (const title of done) io.err(`${t('{0}: {1}', visible(file), title)}\n`);
  return mended;
}

async function replace(file: string, text: string, mode: number): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(beside, text, { flag: 'wx', mode });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
