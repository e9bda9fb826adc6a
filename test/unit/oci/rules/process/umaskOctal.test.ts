import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'umask-octal',
  breaks: { process: '{ "cwd": "/", "user": { "umask": $0@$0 } }'.replace('@', '22') },
  holds: { process: '{ "cwd": "/", "user": { "umask": 18 } }' },
  fixed: { process: { cwd: '/', user: { umask: 18 } } },
});
