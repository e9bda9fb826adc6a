import type { TestLab } from '../harness/ownLab';

/** Removes what a test made in a lab of its file's own: everything but the image that the lab came with. */
export async function clear({ docker, dockerOk }: TestLab): Promise<void> {
  const each = async (list: readonly string[], remove: readonly string[]): Promise<void> => {
    const ids = (await dockerOk(list)).split('\n').filter(Boolean);
    if (ids.length > 0) await docker([...remove, ...new Set(ids)]);
  };
  await each(['ps', '-aq'], ['rm', '-f', '-v']);
  await each(['network', 'ls', '-q', '--filter', 'type=custom'], ['network', 'rm']);
  await each(['volume', 'ls', '-q'], ['volume', 'rm', '-f']);
  await each(['images', '-q', '--filter', 'label=stevedore.test'], ['rmi', '-f']);
}

/** A new image of this run, tagged where there is a tag. Gives its id. */
export async function newImage(
  { dockerOk, label }: TestLab,
  tag?: string,
  ...labels: readonly string[]
): Promise<string> {
  const from = await dockerOk(['create', '--label', label, 'busybox', 'true']);
  const changes = [label, `made=${from}`, ...labels].flatMap((one) => ['--change', `LABEL ${one}`]);
  const id = await dockerOk(['commit', ...changes, from, ...(tag === undefined ? [] : [tag])]);
  await dockerOk(['rm', from]);
  return id;
}
