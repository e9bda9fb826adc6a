import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-limits-missing',
  breaks: { linux: '{ $0"resources"$0: { "memory": { "limit": 100000000 } } }' },
  holds: { linux: '{ "resources": { "memory": { "limit": 100000000 }, "pids": { "limit": 10 } } }' },
  fixed: { linux: { resources: { memory: { limit: 100000000 }, pids: { limit: 1024 } } } },
});
