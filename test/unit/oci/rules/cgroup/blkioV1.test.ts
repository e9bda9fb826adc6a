import { describeRule } from '../../ruleTest';

const linux = (weight: string) => `{ "resources": { "blockIO": { "weight": ${weight} } } }`;

describeRule({
  rule: 'blkio-weight-cgroup-v1',
  target: { runtimes: [], cgroup: 1 },
  breaks: { linux: linux('$0500$0') },
  holds: { linux: linux('0') },
});
