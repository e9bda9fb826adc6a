import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'process-cwd-empty',
  breaks: { process: '{ "cwd": $0""$0, "args": ["sh"] }' },
  holds: { process: '{ "cwd": "/", "args": ["sh"] }' },
  fixed: { process: { cwd: '/', args: ['sh'] } },
});
