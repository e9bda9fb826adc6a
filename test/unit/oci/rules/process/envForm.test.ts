import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'env-form',
  breaks: { process: '{ "cwd": "/", "env": ["A=1", $0"DEBUG"$0] }' },
  holds: { process: '{ "cwd": "/", "env": ["A=", "B=x=y"] }' },
  fixed: { process: { cwd: '/', env: ['A=1', 'DEBUG='] } },
});
