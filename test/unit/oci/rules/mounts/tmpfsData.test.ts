import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-tmpfs-data',
  breaks: { mounts: '[{ "destination": "/t", "type": "tmpfs", "options": [$0"size=64MB"$0, "mode=1777"] }]' },
  holds: { mounts: '[{ "destination": "/t", "type": "tmpfs", "options": ["size=50%", "mode=755"] }]' },
  fixed: { mounts: [{ destination: '/t', type: 'tmpfs', options: ['size=64M', 'mode=1777'] }] },
});

describeRule(
  {
    rule: 'mount-tmpfs-data',
    breaks: { mounts: '[{ "destination": "/p", "type": "devpts", "options": [$0"mode=x"$0] }]' },
    holds: { mounts: '[{ "destination": "/p", "type": "devpts", "options": ["mode=0620", "size=x"] }]' },
  },
  'mount-tmpfs-data: devpts',
);
