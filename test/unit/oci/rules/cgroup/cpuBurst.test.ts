import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-burst-above-quota',
  breaks: { linux: '{ "resources": { "cpu": { "quota": 10000, "burst": $0@$0 } } }'.replace('@', '20000') },
  holds: { linux: '{ "resources": { "cpu": { "quota": 10000, "burst": 10000 } } }' },
  fixed: { linux: { resources: { cpu: { quota: 10000, burst: 10000 } } } },
});
