import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-root-user',
  breaks: { process: '{ "user": { "uid": $0@$0, "gid": 0 } }'.replace('@', '0') },
  holds: { process: '{ "user": { "uid": 1000, "gid": 0 } }' },
});
