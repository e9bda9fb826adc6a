import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-destination-empty',
  breaks: { mounts: '[{ "destination": $0""$0, "type": "tmpfs" }]' },
  holds: { mounts: '[{ "destination": "/a", "type": "tmpfs" }]' },
});
