import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-destination-relative',
  breaks: { mounts: '[{ "destination": $0"data"$0, "type": "tmpfs" }]' },
  holds: { mounts: '[{ "destination": "/data", "type": "tmpfs" }]' },
  fixed: { mounts: [{ destination: '/data', type: 'tmpfs' }] },
});
