import { readReference } from '../../docker/reference';
import type { Command } from '../../host/command';

/** The tag that an image gets in the layout on its way. */
export const wayTag = 'image';

/**
 * What brings an image of a registry into an OCI layout (skopeo-copy(1)). A registry of this machine's loopback is asked without
 * TLS, as Docker's engine does (dockerd(8), --insecure-registry).
 */
export function copyCommand(reference: string, layout: string): Command {
  const named = readReference(reference);
  const domain = typeof named === 'string' ? '' : named.domain;
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(domain);
  const whole = typeof named === 'string' ? reference : wholeName(named);
  const options = isLoopback ? ['--src-tls-verify=false'] : [];
  return { program: 'skopeo', args: ['copy', ...options, `docker://${whole}`, `oci:${layout}:${wayTag}`], cwd: '/' };
}

/** With every part said; a digest says more than a tag, and skopeo takes one of the two (containers/image, docker/reference). */
function wholeName({ domain, path, tag, digest }: Exclude<ReturnType<typeof readReference>, string>): string {
  const end = digest === undefined ? `:${tag ?? 'latest'}` : `@${digest}`;
  return `${domain}/${path}${end}`;
}
