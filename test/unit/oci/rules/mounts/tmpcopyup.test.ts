import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-tmpcopyup',
  breaks: { mounts: '[{ "destination": "/d", "type": "ramfs", "options": [$0"tmpcopyup"$0] }]' },
  holds: { mounts: '[{ "destination": "/d", "type": "tmpfs", "options": ["tmpcopyup"] }]' },
  fixed: { mounts: [{ destination: '/d', type: 'ramfs', options: [] }] },
});
