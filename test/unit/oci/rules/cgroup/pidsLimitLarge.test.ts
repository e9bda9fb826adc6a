import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'pids-limit-large',
  breaks: { linux: '{ "resources": { "pids": { "limit": $04194305$0 } } }' },
  holds: { linux: '{ "resources": { "pids": { "limit": 4194304 } } }' },
  fixed: { linux: { resources: { pids: { limit: -1 } } } },
});
