import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { isContainerName } from '../containerPlans';
import { isOwnNetwork, networkNames } from './networks';
import type { RunFacts, UsedPort } from './facts';
import { noImage } from './parseRun';
import { type PublishedPort, parsePublish } from './ports';
import { checkCpus, checkMemory } from './checkResources';
import type { Remark } from './remark';
import type { RunRemark, RunSpec } from './spec';
import { traps } from './traps';
import { Uses } from './uses';

/** What is wrong with a line, and what is worth knowing before it runs. Texts are localised. Never throws. */
export function checkRun(spec: RunSpec, facts: RunFacts = {}): readonly RunRemark[] {
  const remarks: RunRemark[] = [];
  const remark: Remark = (about, weight, text) => void remarks.push({ about, weight, text });
  const uses = new Uses(spec);
  if (spec.image === '') remarks.push(noImage());
  checkName(uses, facts, remark);
  checkMemory(uses, facts, remark);
  checkCpus(uses, facts, remark);
  checkPorts(uses, facts, remark);
  checkNetwork(uses, facts, remark);
  checkTogether(uses, remark);
  traps(spec, uses, remark);
  return remarks;
}

function checkName(uses: Uses, { usedNames }: RunFacts, remark: Remark): void {
  const name = uses.text('name');
  if (name === undefined) return;
  if (!isContainerName(name)) {
    const text = t(
      'A name begins with a letter or a digit, and goes on with letters, digits, “_”, “.” and “-”; two at least.',
    );
    remark('name', 'error', text);
  } else if (usedNames?.includes(name)) {
    remark('name', 'error', t('There is a container {0} already: choose another name, or remove that one.', name));
  }
}

function checkPorts(uses: Uses, { usedPorts }: RunFacts, remark: Remark): void {
  const taken = new Set<string>();
  for (const text of uses.list('publish')) {
    const ports = parsePublish(text);
    if (!ports) {
      remark('publish', 'error', t('{0} is no port: write host port:container port, as in 8080:80.', visible(text)));
      continue;
    }
    for (const port of ports) {
      const { hostIp, hostPort, protocol } = port;
      if (hostPort === '' || hostPort.includes('-')) continue;
      const key = `${hostIp}:${hostPort}/${protocol}`;
      const user = usedPorts?.find((used) => clash(port, used));
      if (taken.has(key)) remark('publish', 'error', t('Port {0} of the host is given twice.', hostPort));
      else if (user) {
        const text = t('Port {0} of the host is taken by {1}: choose another one.', hostPort, visible(user.by));
        remark('publish', 'error', text);
      }
      taken.add(key);
    }
  }
}

/** Whether two ports are the same one of the host: all addresses take in each of them. */
function clash({ hostIp, hostPort, protocol }: PublishedPort, used: UsedPort): boolean {
  const all = ['', '0.0.0.0', '::'];
  const sameAddress = hostIp === used.ip || all.includes(hostIp) || all.includes(used.ip);
  return Number(hostPort) === used.port && protocol === used.protocol && sameAddress;
}

function checkNetwork(uses: Uses, { networks }: RunFacts, remark: Remark): void {
  const names = networkNames(uses);
  for (const name of names) {
    if (isOwnNetwork(name) && networks && !networks.includes(name))
      remark('network', 'error', t('There is no network {0}: create it first, or choose another one.', visible(name)));
  }
  const [first = 'default'] = names;
  const addressed = ['ip', 'ip6', 'network-alias'].find((name) => uses.has(name));
  if (addressed !== undefined && !isOwnNetwork(first))
    remark(addressed, 'error', t('--{0} works in networks that were created, not in {1}.', addressed, visible(first)));
  if (['host', 'none'].includes(first) && (uses.has('publish') || uses.flag('publish-all')))
    remark('publish', 'warning', t('In network {0} nothing is published: -p does nothing here.', first));
}

/** Options that do not go together (docker/cli, opts.go; moby, daemon/container.go). */
function checkTogether(uses: Uses, remark: Remark): void {
  const restart = uses.text('restart');
  if (restart !== undefined && !/^(no|always|unless-stopped|on-failure(:\d+)?)$/.test(restart))
    remark(
      'restart',
      'error',
      t('It is no, always, unless-stopped, on-failure, or on-failure:5 for five times at most.'),
    );
  else if (uses.flag('rm') && restart !== undefined && restart !== 'no')
    remark(
      'restart',
      'error',
      t('--rm removes the container when it ends, and so it cannot be restarted: leave one of them out.'),
    );
  const attached = uses.list('attach').length > 0;
  if (attached && uses.flag('detach')) remark('detach', 'error', t('-d and -a contradict each other.'));
  for (const name of ['pids-limit', 'oom-score-adj', 'cpu-shares', 'stop-timeout'])
    if (uses.has(name) && !/^-?\d+$/.test(uses.text(name) ?? ''))
      remark(name, 'error', t('{0} is no whole number.', visible(uses.text(name) ?? '')));
  for (const text of uses.list('ulimit'))
    if (!/^[a-z]+=-?\d+(:-?\d+)?$/.test(text))
      remark('ulimit', 'error', t('{0} is no limit: write name=soft:hard, as in nofile=1024:2048.', visible(text)));
  for (const text of uses.list('env'))
    if (text.startsWith('=') || text === '') remark('env', 'error', t('A variable needs a name: NAME=value.'));
}
