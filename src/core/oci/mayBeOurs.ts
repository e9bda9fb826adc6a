/**
 * A first look at a text that costs next to nothing: whether it can be a config of a bundle or a seccomp profile of Docker's.
 * What it is for certain, its tree tells (documentKind.ts).
 */
export function mayBeOurs(text: string): boolean {
  return text.includes('"ociVersion"') || text.includes('"defaultAction"') || text.includes('"syscalls"');
}
