import type { Frame } from '../model';
import type { CommandItem } from './items';
import type { Prompt } from './prompts';
import type { Entered } from './shells';

/** A shell that the note is in, and how its prompt looks once one was shown. */
interface Level {
  readonly frame: Frame;
  readonly root: boolean | undefined;
  /** Another user in the same place (`su`): no place of its own. */
  readonly same: boolean;
  readonly look?: string;
  readonly host?: string;
}

/** Shells in shells deeper than this are nobody's note. */
const deepest = 16;
const leaves = /^(?:exit|logout)(?:\s+\d+)?\s*;?\s*(?:#.*)?$/i;
const endKey = /^(?:\^D|<?ctrl[-+ ]?d>?)$/i;

/** The shells entered, outermost first. A value: a command makes a new one. */
export type Stack = readonly Level[];

export const bottom: Stack = [{ frame: { kind: 'host' }, root: undefined, same: false }];

/** The places of a stack, as a breadcrumb shows them. */
export function contextOf(stack: Stack): readonly Frame[] {
  return stack.filter((level) => !level.same).map((level) => level.frame);
}

/** Whether two stacks are the same shells in the same state. */
export function sameStack(a: Stack, b: Stack): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((level, depth) => sameLevel(level, b[depth]));
}

function sameLevel(a: Level, b: Level | undefined): boolean {
  if (a === b) return true;
  if (a.root !== b?.root || a.same !== b?.same || a.look !== b.look || a.host !== b.host) return false;
  return a.frame.kind === b.frame.kind && a.frame.name === b.frame.name;
}

/** Whether the innermost shell is known to be root's: only then `# text` is a command and not a comment. */
export function isRoot(stack: Stack): boolean {
  return stack.at(-1)?.root === true;
}

/** The stack in which a command runs: a prompt of an outer shell leaves the inner ones without an `exit`. */
export function beforeCommand(stack: Stack, { prompt, text, dialect }: CommandItem, newFence: boolean): Stack {
  if (dialect !== 'sh') return learn(outermost(stack, 1), prompt);
  if (!prompt) return unprompted(stack, text);
  for (let depth = stack.length; depth > 0; depth--) {
    const level = stack[depth - 1];
    if (level?.look === prompt.look && (depth === stack.length || level.look !== stack[depth]?.look)) {
      return ambiguous(stack, depth, newFence) ? outermost(stack, 1) : outermost(stack, depth);
    }
    if (level?.look === undefined && fits(stack, depth, prompt, newFence))
      return learn(outermost(stack, depth), prompt);
  }
  return byKind(stack, prompt);
}

/** The stack after all that was entered is left. */
export function outside(stack: Stack): Stack {
  return outermost(stack, 1);
}

/** The stack after the containers and namespaces are left that were entered last. */
export function outsideContainers(stack: Stack): Stack {
  let depth = stack.length;
  while (depth > 1 && !/^(?:host|remote)$/.test(stack[depth - 1]?.frame.kind ?? 'host')) depth--;
  return outermost(stack, depth);
}

/** The outer shells of a stack; the stack itself when these are all. */
function outermost(stack: Stack, depth: number): Stack {
  return depth === stack.length ? stack : stack.slice(0, depth);
}

/** A shell whose prompt looks like the one outside it is left with the fence: nothing else tells. */
function ambiguous(stack: Stack, depth: number, newFence: boolean): boolean {
  return newFence && depth > 1 && stack[depth - 1]?.look === stack[0]?.look;
}

/** Whether a prompt may be that of a shell which has shown none yet. */
function fits(stack: Stack, depth: number, prompt: Prompt, newFence: boolean): boolean {
  const level = stack[depth - 1];
  if (!level) return false;
  if (depth === 1) return !insideLook(prompt);
  if (depth === stack.length && /^(?:bash|sh|ash)-/.test(prompt.look) && stack[depth - 2]?.look !== prompt.look)
    return true;
  // A shell in a shell of the same place shows the same prompt.
  if (level.same && depth === stack.length && stack[depth - 2]?.look === prompt.look && prompt.look === 'path#')
    return level.root !== false && !newFence;
  // A label is another shell's than the one outside shows.
  if (prompt.look.startsWith('[')) return depth === stack.length && !stack.some(({ look }) => look === prompt.look);
  const outer = stack.slice(0, depth - 1).some(({ look }) => look === prompt.look);
  if (prompt.look === '$' || prompt.look === '❯' || prompt.look === '%') {
    return level.root !== true && !newFence;
  }
  // In a network namespace the machine keeps its name: the prompt is the one outside.
  const sameName = prompt.look === '#' || (level.frame.kind === 'netns' && prompt.root && depth === stack.length);
  if (outer) return level.root !== false && sameName && !newFence;
  if (prompt.look.includes('@')) {
    const host =
      newFence &&
      (stack[0]?.look === undefined || prompt.host === 'localhost') &&
      level.frame.kind !== 'remote' &&
      !insideLook(prompt);
    return depth === stack.length && (level.frame.name === prompt.host || (!host && hostFits(level, prompt)));
  }
  return prompt.root || level.root !== true;
}

/** `root@host` may be a container whatever its host is called; a user's own machine is no container that root owns. */
function hostFits(level: Level, prompt: Prompt): boolean {
  if (level.frame.name !== undefined && level.frame.name === prompt.host) return true;
  return prompt.root || level.root !== true;
}

/** Prompts that only a shell inside something shows: `/ #` of busybox, `bash-5.1#`. */
function insideLook(prompt: Prompt): boolean {
  return (
    prompt.look === 'path#' || /^root@[0-9a-f]{12}$|^\[(?:inside )?(?:the )?(?:container|pod)\b/i.test(prompt.look)
  );
}

/** A prompt that no shell of the stack has: a container that the note does not show being entered, or the host by another name. */
function byKind(stack: Stack, prompt: Prompt): Stack {
  if (!insideLook(prompt)) {
    const level = prompt.root && prompt.host === undefined ? stack.at(-1) : stack[0];
    return level === stack.at(-1) ? stack : outermost(stack, 1);
  }
  if (stack.length > 1) return stack;
  const name = /^root@([0-9a-f]{12})$/.exec(prompt.look)?.[1];
  const frame: Frame = name === undefined ? { kind: 'container' } : { kind: 'container', name };
  return [...stack, { frame, root: true, same: false, look: prompt.look }];
}

/** An engine's client is not inside one of its containers: without a prompt, such a command speaks from outside. */
function unprompted(stack: Stack, text: string): Stack {
  const outside =
    /^\s*(?:(?:sudo|winpty|time)\s+)?(?:docker|docker-compose|podman|podman-compose|buildah|skopeo|nerdctl|kubectl|minikube|kind|k3d|helm|lxc|incus|ctr|crictl)\s/.test(
      text,
    );
  if (!outside) return stack;
  return outsideContainers(stack);
}

function learn(stack: Stack, prompt: Prompt | undefined): Stack {
  const level = stack.at(-1);
  if (!level || !prompt || level.look !== undefined) return stack;
  const root = prompt.root ? true : level.root;
  const host = prompt.host === undefined ? {} : { host: prompt.host };
  return [...stack.slice(0, -1), { ...level, ...host, root, look: prompt.look }];
}

/** Whether the key is shown that ends a shell, which is nothing to run. */
export function isEndKey({ text }: CommandItem): boolean {
  return endKey.test(text);
}

/** The stack after a command: a shell more, or one less. */
export function afterCommand(stack: Stack, item: CommandItem, entered: readonly Entered[]): Stack {
  if (leaves.test(item.text) || isEndKey(item)) return stack.length > 1 ? stack.slice(0, -1) : stack;
  const here = stack.at(-1)?.frame ?? { kind: 'host' };
  return entered.length === 0 || stack.length + entered.length > deepest
    ? stack
    : [...stack, ...entered.map(({ frame, root }) => ({ frame: frame ?? here, root, same: frame === undefined }))];
}
