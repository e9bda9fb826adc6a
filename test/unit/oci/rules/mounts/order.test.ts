import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-order',
  breaks: {
    mounts: '[{ "destination": "/d/e", "type": "tmpfs" }, { "destination": $0"/d"$0, "type": "tmpfs" }]',
  },
  holds: { mounts: '[{ "destination": "/d", "type": "tmpfs" }, { "destination": "/d/e", "type": "tmpfs" }]' },
  fixed: {
    mounts: [
      { destination: '/d', type: 'tmpfs' },
      { destination: '/d/e', type: 'tmpfs' },
    ],
  },
});
