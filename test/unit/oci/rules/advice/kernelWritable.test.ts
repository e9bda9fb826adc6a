import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-kernel-writable',
  breaks: { mounts: '[{ "destination": "/sys", "type": $0"sysfs"$0, "source": "sysfs", "options": ["nosuid"] }]' },
  holds: { mounts: '[{ "destination": "/sys", "type": "sysfs", "source": "sysfs", "options": ["ro"] }]' },
  fixed: { mounts: [{ destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'ro'] }] },
});
