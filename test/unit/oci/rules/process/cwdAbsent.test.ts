import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'process-cwd-absent',
  disk: { paths: new Map(), cwd: { is: 'absent' } },
  breaks: { process: '{ "cwd": $0"/app"$0, "args": ["sh"] }' },
  holds: { process: '{ "cwd": "/dev/shm/x", "args": ["sh"] }' },
});
