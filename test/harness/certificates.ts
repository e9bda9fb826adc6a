import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TlsFiles } from '../../src/core/engine/endpoint';

const openssl = (folder: string, ...args: string[]): unknown =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

/** A certificate authority in a folder, and what it signs: `NAME.pem` and `NAME-key.pem`. */
export class Authority {
  constructor(
    private readonly folder: string,
    private readonly name = 'ca',
  ) {
    const subject = ['-subj', `/CN=${name}`, '-days', '2'];
    const files = ['-keyout', `${name}-key.pem`, '-out', `${name}.pem`];
    openssl(
      folder,
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      ...subject,
      ...files,
    );
  }

  get file(): string {
    return this.path(`${this.name}.pem`);
  }

  /** Signs a certificate; `extensions` as x509v3_config(5) writes them, such as `subjectAltName=IP:127.0.0.1`. */
  sign(name: string, extensions: string): { readonly cert: string; readonly key: string } {
    writeFileSync(this.path(`${name}.ext`), extensions);
    const request = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', `/CN=${name}`];
    openssl(this.folder, 'req', ...request, '-keyout', `${name}-key.pem`, '-out', `${name}.csr`);
    const signer = ['-CA', `${this.name}.pem`, '-CAkey', `${this.name}-key.pem`, '-CAcreateserial'];
    openssl(
      this.folder,
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      ...signer,
      '-days',
      '2',
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.pem`,
    );
    return { cert: this.path(`${name}.pem`), key: this.path(`${name}-key.pem`) };
  }

  /** The PEM texts of a client of this authority. */
  client(name: string): TlsFiles {
    const { cert, key } = this.sign(name, 'extendedKeyUsage=clientAuth');
    const read = (file: string): string => readFileSync(file, 'utf8');
    return { ca: read(this.file), cert: read(cert), key: read(key), verify: true };
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}
