import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-bind-option',
  breaks: { mounts: '[{ "destination": "/data", "type": $0"bind"$0, "source": "/srv", "options": ["ro"] }]' },
  holds: { mounts: '[{ "destination": "/data", "type": "bind", "source": "/srv", "options": ["bind", "ro"] }]' },
  fixed: { mounts: [{ destination: '/data', type: 'bind', source: '/srv', options: ['ro', 'rbind'] }] },
});

describeRule(
  {
    rule: 'mount-bind-option',
    breaks: { mounts: '[{ "destination": "/data", "type": $0"none"$0, "source": "/srv" }]' },
    holds: { mounts: '[{ "destination": "/data", "type": "none", "source": "/srv", "options": ["rbind"] }]' },
    fixed: { mounts: [{ destination: '/data', type: 'none', source: '/srv', options: ['rbind'] }] },
  },
  'mount-bind-option: without options',
);
