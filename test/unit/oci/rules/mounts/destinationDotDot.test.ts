import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-destination-parent',
  breaks: { mounts: '[{ "destination": $0"/a/../data"$0, "type": "tmpfs" }]' },
  holds: { mounts: '[{ "destination": "/a..b", "type": "tmpfs" }]' },
  fixed: { mounts: [{ destination: '/data', type: 'tmpfs' }] },
});
