import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hook-path-relative',
  breaks: { hooks: '{ "poststop": [{ "path": $0"bin/a"$0 }] }' },
  holds: { hooks: '{ "poststop": [{ "path": "/bin/a" }] }' },
  fixed: { hooks: { poststop: [{ path: '/bin/a' }] } },
});
