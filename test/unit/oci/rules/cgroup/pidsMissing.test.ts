import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'pids-limit-missing',
  breaks: { linux: '{ "resources": { "pids": $0{$0} } }' },
  holds: { linux: '{ "resources": { "pids": { "limit": 10 } } }' },
  fixed: { linux: { resources: { pids: { limit: 1024 } } } },
});
