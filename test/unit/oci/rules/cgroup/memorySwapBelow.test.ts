import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-swap-below-limit',
  breaks: { linux: '{ "resources": { "memory": { "limit": 200000000, "swap": $0@$0 } } }'.replace('@', '100000000') },
  holds: { linux: '{ "resources": { "memory": { "limit": 200000000, "swap": -1 } } }' },
  fixed: { linux: { resources: { memory: { limit: 200000000, swap: 200000000 } } } },
});
