import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'process-args-spaces',
  breaks: { process: '{ "cwd": "/", "args": [$0"sh -c \'a b\'"$0, "x"] }' },
  holds: { process: '{ "cwd": "/", "args": ["sh", "-c", "a b"] }' },
  fixed: { process: { cwd: '/', args: ['sh', '-c', 'a b', 'x'] } },
});
