import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'network-cgroup-v2',
  target: { runtimes: [], cgroup: 2 },
  breaks: { linux: '{ "resources": { "network": { $0"classID"$0: 1 } } }' },
  holds: { linux: '{ "resources": { "network": {} } }' },
  fixed: { linux: { resources: { network: {} } } },
});
