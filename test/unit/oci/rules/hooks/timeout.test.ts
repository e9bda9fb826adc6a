import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hook-timeout-zero',
  breaks: { hooks: '{ "poststop": [{ "path": "/bin/a", "timeout": $0@$0 }] }'.replace('@', '0') },
  holds: { hooks: '{ "poststop": [{ "path": "/bin/a", "timeout": 1 }] }' },
  fixed: { hooks: { poststop: [{ path: '/bin/a' }] } },
});
