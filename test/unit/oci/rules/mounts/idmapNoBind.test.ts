import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-idmap-no-bind',
  breaks: { mounts: '[{ "destination": "/d", "type": "tmpfs", "options": [$0"idmap"$0] }]' },
  holds: { mounts: '[{ "destination": "/d", "type": "tmpfs", "options": [] }]' },
  fixed: { mounts: [{ destination: '/d', type: 'tmpfs', options: [] }] },
});
