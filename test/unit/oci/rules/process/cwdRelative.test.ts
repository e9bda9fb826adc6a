import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'process-cwd-relative',
  breaks: { process: '{ "cwd": $0"home"$0, "args": ["sh"] }' },
  holds: { process: '{ "cwd": "/home", "args": ["sh"] }' },
  fixed: { process: { cwd: '/home', args: ['sh'] } },
});
