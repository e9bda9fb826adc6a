const powers: Readonly<Record<string, bigint>> = { '': 0n, k: 1n, m: 2n, g: 3n, t: 4n };

/** `512m`, `1.5 GiB`, `64kb` as a number of bytes, powers of 1024, as container tools read them (docker/go-units, RAMInBytes). */
export function bytesOf(written: string): bigint | undefined {
  const match = /^\s*(\d+)(?:\.(\d{1,3}))?\s*([kmgt]?)(?:i?b)?\s*$/i.exec(written);
  const power = powers[match?.[3]?.toLowerCase() ?? '-'];
  if (!match || power === undefined) return undefined;
  const unit = 1024n ** power;
  const part = match[2] ?? '';
  return BigInt(match[1] ?? 0) * unit + (BigInt(part || 0) * unit) / 10n ** BigInt(part.length);
}
