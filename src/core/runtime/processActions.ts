import type { Action } from '../docker/action';
import { t } from '../l10n/l10n';
import { commandLine } from '../text/quote';

/** What grep(1) reads of a process that its protection shows in (proc(5), status). */
export function readStatus(process: string): readonly string[] {
  return ['grep', '-E', '^(Cap|NoNewPrivs|Seccomp)', `/proc/${process}/status`];
}

/**
 * The lines by which a person sees what *Open OCI Config*, *Who Runs This?* and *Prove It* show of a container: its config, the
 * line of its processes (pstree(1)), and what the kernel says of its first one. `process` is that one's number, or shell text
 * that finds it.
 */
export function processActions(
  process: string,
  { config, available }: { readonly config: string; readonly available: boolean },
): readonly Action[] {
  const one = (id: string, title: string, line: string): Action => ({
    id,
    title,
    available,
    lines: [line],
    ofMachine: true,
  });
  return [
    one('realConfig.open', t('Open OCI Config'), config),
    one('whoRuns.open', t('Who Runs This?'), `pstree -aps ${process}`),
    one('bundles.prove', t('Prove It'), `grep -E '^(Cap|NoNewPrivs|Seccomp)' /proc/${process}/status`),
  ];
}

/**
 * Of a task of containerd, whose shim works in its bundle, one folder beside that of every other container that it keeps
 * (containerd, runtime/v2 README, "bundle"). `pid` is 0 while none runs.
 */
export function taskActions({ id, pid }: { readonly id: string; readonly pid: number }): readonly Action[] {
  const config = `cat "/proc/$(ps -o ppid= -p ${pid} | tr -d ' ')/cwd/"${commandLine([`../${id}/config.json`])}`;
  return processActions(String(pid), { config, available: pid > 0 });
}

/**
 * Of a container of an engine. Docker's is found by its shim, whichever containerd that belongs to: in the pattern a bracket, so
 * that what looks for it is not found as well (pgrep(1)). Podman tells the path itself (podman-inspect(1)).
 */
export function engineContainerActions(
  { id, isPodman, available }: { readonly id: string; readonly isPodman: boolean; readonly available: boolean },
  sudo: string,
): readonly Action[] {
  if (isPodman) {
    const inspect = (what: string): string => `"$(podman inspect --format '{{.${what}}}' ${id})"`;
    return processActions(inspect('State.Pid'), { config: `cat ${inspect('OCIConfigPath')}`, available });
  }
  const shim = `"$(pgrep -f '[c]ontainerd-shim.* -id ${id} ')"`;
  return processActions(`"$(pgrep -oP ${shim})"`, { config: `${sudo}cat /proc/${shim}/cwd/config.json`, available });
}
