import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-shares-minimum',
  breaks: { linux: '{ "resources": { "cpu": { "shares": $0@$0 } } }'.replace('@', '1') },
  holds: { linux: '{ "resources": { "cpu": { "shares": 2 } } }' },
  fixed: { linux: { resources: { cpu: { shares: 2 } } } },
});
