import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-swappiness-range',
  breaks: { linux: '{ "resources": { "memory": { "swappiness": $0@$0 } } }'.replace('@', '200') },
  holds: { linux: '{ "resources": { "memory": { "swappiness": 100 } } }' },
  fixed: { linux: { resources: { memory: { swappiness: 100 } } } },
});
