import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-period-range',
  breaks: { linux: '{ "resources": { "cpu": { "period": $0@$0 } } }'.replace('@', '2000000') },
  holds: { linux: '{ "resources": { "cpu": { "period": 100000 } } }' },
  fixed: { linux: { resources: { cpu: { period: 1000000 } } } },
});
