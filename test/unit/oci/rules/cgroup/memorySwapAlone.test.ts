import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-swap-without-limit',
  breaks: { linux: '{ "resources": { "memory": { "swap": $0@$0 } } }'.replace('@', '100000000') },
  holds: { linux: '{ "resources": { "memory": { "limit": 100000000, "swap": 100000000 } } }' },
  fixed: { linux: { resources: { memory: { swap: 100000000, limit: 100000000 } } } },
});
