import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-limit-small',
  breaks: { linux: '{ "resources": { "memory": { "limit": $0@$0 } } }'.replace('@', '512') },
  holds: { linux: '{ "resources": { "memory": { "limit": 6291456 } } }' },
});
