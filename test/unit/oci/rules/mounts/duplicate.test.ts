import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-duplicate',
  breaks: {
    mounts: '[{ "destination": "/d", "type": "tmpfs" }, { "destination": $0"/d/"$0, "type": "proc" }]',
  },
  holds: { mounts: '[{ "destination": "/d", "type": "tmpfs" }, { "destination": "/d/e", "type": "tmpfs" }]' },
  fixed: { mounts: [{ destination: '/d/', type: 'proc' }] },
});
