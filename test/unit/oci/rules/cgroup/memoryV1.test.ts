import { describeRule } from '../../ruleTest';

const target = { runtimes: [], cgroup: 2 } as const;

describeRule({
  rule: 'memory-cgroup-v1',
  target,
  breaks: { linux: '{ "resources": { "memory": { $0"swappiness"$0: 10 } } }' },
  holds: { linux: '{ "resources": { "memory": { "limit": 100000000 } } }' },
  fixed: { linux: { resources: { memory: {} } } },
});
