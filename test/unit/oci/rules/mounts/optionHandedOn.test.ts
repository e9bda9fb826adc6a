import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-option-handed-on',
  breaks: { mounts: '[{ "destination": "/a", "type": "tmpfs", "options": [$0"defaults"$0] }]' },
  holds: { mounts: '[{ "destination": "/a", "source": "/b", "options": ["bind", "defaults"] }]' },
});
