import { t } from '../../l10n/l10n';
import { binaryBytes } from '../../text/formatUsage';
import { visible } from '../../text/visible';
import type { Remark } from './remark';
import type { RunFacts } from './facts';
import { parseBytes, parseCpuList, parseCpus } from './units';
import type { Uses } from './uses';

/** The least that the engine takes for `-m`: 6 MiB (moby, daemon/daemon_unix.go, linuxMinMemory). */
const leastMemory = 6 * 1024 * 1024;

export function checkMemory(uses: Uses, facts: RunFacts, remark: Remark): void {
  for (const name of ['memory', 'memory-reservation', 'memory-swap', 'shm-size']) {
    const text = uses.text(name);
    if (text !== undefined && text !== '-1' && parseBytes(text) === undefined)
      remark(name, 'error', t('{0} is no size: write a number and b, k, m or g, as in 64m.', visible(text)));
  }
  const memory = parseBytes(uses.text('memory') ?? '') ?? 0;
  if (memory > 0 && memory < leastMemory) remark('memory', 'error', t('The engine wants at least 6m.'));
  if (facts.memory !== undefined && memory > facts.memory) {
    const text = t('The machine has {0}: the limit is never reached.', binaryBytes(facts.memory));
    remark('memory', 'warning', text);
  }
  const swap = parseBytes(uses.text('memory-swap') ?? '') ?? 0;
  if (swap > 0 && memory === 0)
    remark('memory-swap', 'error', t('--memory-swap needs -m beside it: it is both together.'));
  else if (swap > 0 && swap < memory)
    remark('memory-swap', 'error', t('It is memory and swap together, and so not less than -m.'));
}

export function checkCpus(uses: Uses, facts: RunFacts, remark: Remark): void {
  const text = uses.text('cpus');
  const cpus = (parseCpus(text ?? '') ?? 0) / 1e9;
  const machine = facts.cpus;
  if (text !== undefined && parseCpus(text) === undefined)
    remark('cpus', 'error', t('{0} is no number of CPUs: write 0.2 or 2.', visible(text)));
  else if (machine !== undefined && cpus > machine)
    remark('cpus', 'error', t('The machine has {0} CPUs: write a number from 0.01 to {0}.', machine));
  else if (text !== undefined && cpus > 0 && cpus < 0.01) remark('cpus', 'error', t('The engine wants at least 0.01.'));
  else if (text !== undefined && cpus > 0) remark('cpus', 'note', cpusMeaning(cpus));
  if (uses.has('cpus') && (uses.has('cpu-quota') || uses.has('cpu-period')))
    remark('cpus', 'error', t('--cpus sets quota and period itself: leave --cpu-quota and --cpu-period out.'));
  checkCpuset(uses, machine, remark);
}

function cpusMeaning(cpus: number): string {
  const share = Math.round(cpus * 100);
  return t('--cpus counts CPUs and is no percentage: {0} is {1} % of one CPU, on whichever it runs.', cpus, share);
}

function checkCpuset(uses: Uses, machine: number | undefined, remark: Remark): void {
  const text = uses.text('cpuset-cpus');
  if (text === undefined || text === '') return;
  const cpus = parseCpuList(text);
  if (!cpus || cpus.length === 0) {
    remark('cpuset-cpus', 'error', t('{0} is no list of CPUs: write 0-2 or 0,3.', visible(text)));
    return;
  }
  const beyond = machine === undefined ? undefined : cpus.find((cpu) => cpu >= machine);
  if (beyond !== undefined && machine !== undefined) {
    const words = t('There is no CPU {0}: they are counted from 0, and the last one here is {1}.', beyond, machine - 1);
    remark('cpuset-cpus', 'error', words);
  } else if (cpus.length === 1) {
    const [only = 0] = cpus;
    remark('cpuset-cpus', 'note', t('CPUs are counted from 0: {0} is number {1} of the machine.', only, only + 1));
  }
}
