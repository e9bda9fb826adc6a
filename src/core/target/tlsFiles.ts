import type { TlsFiles } from '../engine/endpoint';
import { type Files, joinFor } from './files';

const names = { ca: 'ca.pem', cert: 'cert.pem', key: 'key.pem' } as const;

/** The PEM files of a folder, as docker names them. Files that are not there are left out; others' errors reject. */
export async function readTls(folder: string, files: Files): Promise<Omit<TlsFiles, 'verify'>> {
  const read = async (name: string): Promise<string | undefined> => {
    try {
      return await files.readFile(joinFor(files.platform)(folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
  const [ca, cert, key] = await Promise.all([read(names.ca), read(names.cert), read(names.key)]);
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
}
