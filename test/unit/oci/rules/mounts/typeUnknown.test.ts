import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-type-unknown',
  disk: { paths: new Map(), filesystems: ['tmpfs', 'proc'] },
  breaks: { mounts: '[{ "destination": "/a", "type": $0"nopefs"$0 }]' },
  holds: {
    mounts: '[{ "destination": "/a", "type": "tmpfs" }, { "destination": "/b", "type": "x", "options": ["bind"] }]',
  },
});
