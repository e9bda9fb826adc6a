import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'env-duplicate',
  breaks: { process: '{ "cwd": "/", "env": ["A=1", "B=2", $0"A=3"$0] }' },
  holds: { process: '{ "cwd": "/", "env": ["A=1", "B=1"] }' },
  fixed: { process: { cwd: '/', env: ['B=2', 'A=3'] } },
});
