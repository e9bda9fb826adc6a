import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-mount-flags',
  breaks: { mounts: '[{ "destination": $0"/t"$0, "type": "tmpfs", "options": ["nosuid"] }]' },
  holds: { mounts: '[{ "destination": "/t", "type": "tmpfs", "options": ["nosuid", "nodev"] }]' },
  fixed: { mounts: [{ destination: '/t', type: 'tmpfs', options: ['nosuid', 'nodev'] }] },
});
