import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-source-absent',
  disk: { paths: new Map([['/gone', { is: 'absent' }]]) },
  breaks: { mounts: '[{ "destination": "/d", "source": $0"/gone"$0, "options": ["rbind"] }]' },
  holds: { mounts: '[{ "destination": "/d", "source": "/there", "options": ["rbind"] }]' },
});

describeRule(
  {
    rule: 'mount-source-absent',
    disk: { paths: new Map([['./data', { is: 'absent' }]]) },
    breaks: { mounts: '[{ "destination": "/d", "source": $0"./data"$0, "options": ["rbind"] }]' },
    holds: { mounts: '[{ "destination": "/d", "type": "tmpfs", "source": "data" }]' },
  },
  'mount-source-absent: in the bundle',
);
