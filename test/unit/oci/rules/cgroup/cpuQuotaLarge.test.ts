import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-quota-maximum',
  breaks: { linux: '{ "resources": { "cpu": { "quota": $017592186044416$0 } } }' },
  holds: { linux: '{ "resources": { "cpu": { "quota": 17592186044415 } } }' },
  fixed: { linux: { resources: { cpu: { quota: -1 } } } },
});
