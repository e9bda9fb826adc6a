import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-on-root',
  breaks: { mounts: '[{ "destination": $0"/"$0, "type": "tmpfs" }]' },
  holds: { mounts: '[{ "destination": "/r", "type": "tmpfs" }]' },
});
