import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'user-ids-missing',
  breaks: { process: '{ "cwd": "/", "user": $0{$0 "uid": 1000 } }' },
  holds: { process: '{ "cwd": "/", "user": { "uid": 1000, "gid": 1000 } }' },
  fixed: { process: { cwd: '/', user: { uid: 1000, gid: 0 } } },
});
