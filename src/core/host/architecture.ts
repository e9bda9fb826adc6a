/** Names that Go has and Node has not (go.dev/doc/install/source, GOARCH); the others are the same. */
const otherwise: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

/** What images call an architecture that Node calls `arch` (OCI image-spec, config.md, architecture). */
export function imageArchitecture(arch: string = process.arch): string {
  return otherwise[arch] ?? arch;
}
