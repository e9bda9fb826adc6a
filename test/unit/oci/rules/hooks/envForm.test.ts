import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hook-env-form',
  breaks: { hooks: '{ "poststop": [{ "path": "/bin/a", "env": [$0"A"$0] }] }' },
  holds: { hooks: '{ "poststop": [{ "path": "/bin/a", "env": ["A=1"] }] }' },
  fixed: { hooks: { poststop: [{ path: '/bin/a', env: ['A='] }] } },
});
