import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'umask-range',
  breaks: { process: '{ "cwd": "/", "user": { "umask": $0@$0 } }'.replace('@', '777') },
  holds: { process: '{ "cwd": "/", "user": { "umask": 511 } }' },
  fixed: { process: { cwd: '/', user: { umask: 511 } } },
});
