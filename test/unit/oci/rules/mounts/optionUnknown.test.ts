import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-option-unknown',
  breaks: { mounts: '[{ "destination": "/data", "type": "tmpfs", "options": ["nosuid", $0"nodevs"$0] }]' },
  holds: { mounts: '[{ "destination": "/data", "type": "tmpfs", "options": ["nosuid", "nodev", "size=1m"] }]' },
  fixed: { mounts: [{ destination: '/data', type: 'tmpfs', options: ['nosuid', 'nodev'] }] },
});

describeRule(
  {
    rule: 'mount-option-unknown',
    breaks: { mounts: '[{ "destination": "/data", "type": "tmpfs", "options": [$0"sise=1m"$0] }]' },
    holds: { mounts: '[{ "destination": "/data", "type": "ext4", "options": ["nobarrier", "data=ordered"] }]' },
    fixed: { mounts: [{ destination: '/data', type: 'tmpfs', options: ['size=1m'] }] },
  },
  'mount-option-unknown: with a value',
);
