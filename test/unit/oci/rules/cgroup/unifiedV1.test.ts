import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'unified-cgroup-v1',
  target: { runtimes: [], cgroup: 1 },
  breaks: { linux: '{ "resources": { $0"unified"$0: { "memory.max": "1" } } }' },
  holds: { linux: '{ "resources": { "unified": {} } }' },
  fixed: { linux: { resources: {} } },
});
