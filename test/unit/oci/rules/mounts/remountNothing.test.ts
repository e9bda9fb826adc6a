import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-remount-nothing',
  breaks: { mounts: '[{ "destination": "/a", "type": "tmpfs", "options": [$0"remount"$0] }]' },
  holds: {
    mounts:
      '[{ "destination": "/a", "type": "tmpfs" }, { "destination": "/a/", "type": "tmpfs", "options": ["remount"] }]',
  },
});
