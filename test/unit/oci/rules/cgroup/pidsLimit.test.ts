import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'pids-limit-zero',
  breaks: { linux: '{ "resources": { "pids": { "limit": $0@$0 } } }'.replace('@', '0') },
  holds: { linux: '{ "resources": { "pids": { "limit": 1 } } }' },
  fixed: { linux: { resources: { pids: { limit: -1 } } } },
});
