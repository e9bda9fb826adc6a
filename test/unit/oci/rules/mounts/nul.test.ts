import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-nul',
  breaks: { mounts: String.raw`[{ "destination": "/d", "type": "tmpfs", "source": $0"a\u0000b"$0 }]` },
  holds: { mounts: '[{ "destination": "/d", "type": "tmpfs", "source": "ab" }]' },
  fixed: { mounts: [{ destination: '/d', type: 'tmpfs', source: 'ab' }] },
});
