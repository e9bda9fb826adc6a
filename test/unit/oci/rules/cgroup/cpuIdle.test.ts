import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-idle-value',
  breaks: { linux: '{ "resources": { "cpu": { "idle": $0@$0 } } }'.replace('@', '2') },
  holds: { linux: '{ "resources": { "cpu": { "idle": 1 } } }' },
  fixed: { linux: { resources: { cpu: { idle: 1 } } } },
});
