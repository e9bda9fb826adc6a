import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-quota-minimum',
  breaks: { linux: '{ "resources": { "cpu": { "quota": $0@$0 } } }'.replace('@', '500') },
  holds: { linux: '{ "resources": { "cpu": { "quota": -1 } } }' },
  fixed: { linux: { resources: { cpu: { quota: 1000 } } } },
});
