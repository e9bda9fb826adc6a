import { describeRule } from '../../ruleTest';

const target = { runtimes: [], cgroup: 2 } as const;

describeRule({
  rule: 'cpu-realtime-cgroup-v2',
  target,
  breaks: { linux: '{ "resources": { "cpu": { $0"realtimePeriod"$0: 1000000 } } }' },
  holds: { linux: '{ "resources": { "cpu": { "period": 100000 } } }' },
  fixed: { linux: { resources: { cpu: {} } } },
});
