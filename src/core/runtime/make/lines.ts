import { basename, join } from 'node:path';
import { commandLine } from '../../text/quote';
import { copyCommand, wayTag } from './skopeo';

/** An argv that a person would type. */
type Argv = readonly [string, ...string[]];

/** What a bundle is made of, as far as its lines go. */
export type LineSource =
  | { readonly way: 'nothing' }
  | { readonly way: 'image' | 'container'; readonly name: string }
  | { readonly way: 'registry'; readonly reference: string }
  | { readonly way: 'layout'; readonly layout: string };

/**
 * What a person would type to make a bundle in each way: docker(1), runc-spec(8), skopeo-copy(1), umoci-unpack(1). A pipe needs
 * a shell, and is one argument of it.
 */
export function makeLines(
  source: LineSource,
  { target, rootless }: { readonly target: string; readonly rootless: boolean },
): readonly Argv[] {
  const rootfs = join(target, 'rootfs');
  const mkdir: Argv = ['mkdir', '-p', rootfs];
  const spec: Argv = ['runc', 'spec', ...(rootless ? ['--rootless'] : []), '--bundle', target];
  const exported = (name: string): Argv => [
    'sh',
    '-c',
    `${commandLine(['docker', 'export', name])} | ${commandLine(['tar', '-x', '-C', rootfs])}`,
  ];
  const unpack = (image: string): Argv => [
    'umoci',
    'unpack',
    ...(rootless ? ['--rootless'] : []),
    '--image',
    image,
    target,
  ];
  switch (source.way) {
    case 'nothing':
      return [mkdir, spec];
    case 'image': {
      const name = `${basename(target)}-export`;
      return [
        ['docker', 'create', '--name', name, source.name],
        mkdir,
        exported(name),
        ['docker', 'rm', '-v', name],
        spec,
      ];
    }
    case 'container':
      return [mkdir, exported(source.name), spec];
    case 'registry': {
      const layout = `${target}.oci`;
      const { program, args } = copyCommand(source.reference, layout);
      return [[program, ...args], unpack(`${layout}:${wayTag}`)];
    }
    case 'layout':
      return [unpack(source.layout)];
  }
}

/** How skopeo is installed, by package manager: each has it under its own name. */
export const skopeoLines: readonly (readonly [string, string])[] = [
  ['apt-get', 'sudo apt-get install skopeo'],
  ['apk', 'sudo apk add skopeo'],
  ['dnf', 'sudo dnf install skopeo'],
  ['pacman', 'sudo pacman -S skopeo'],
  ['zypper', 'sudo zypper install skopeo'],
];
