import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hook-absent',
  disk: { paths: new Map([['/bin/gone', { is: 'absent' }]]) },
  breaks: { hooks: '{ "poststop": [{ "path": $0"/bin/gone"$0 }] }' },
  holds: { hooks: '{ "startContainer": [{ "path": "/bin/gone" }] }' },
});
