import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-options-contradict',
  breaks: { mounts: '[{ "destination": "/t", "type": "tmpfs", "options": ["rw", "nodev", $0"ro"$0] }]' },
  holds: { mounts: '[{ "destination": "/t", "type": "tmpfs", "options": ["rw", "nodev", "private"] }]' },
  fixed: { mounts: [{ destination: '/t', type: 'tmpfs', options: ['nodev', 'ro'] }] },
});

describeRule(
  {
    rule: 'mount-options-contradict',
    breaks: { mounts: '[{ "destination": "/t", "source": "/s", "options": ["bind", "rprivate", $0"rslave"$0] }]' },
    holds: { mounts: '[{ "destination": "/t", "source": "/s", "options": ["bind", "rprivate"] }]' },
    fixed: { mounts: [{ destination: '/t', source: '/s', options: ['bind', 'rslave'] }] },
  },
  'mount-options-contradict: propagation',
);
