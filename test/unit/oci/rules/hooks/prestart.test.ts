import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hook-prestart-deprecated',
  breaks: { hooks: '{ $0"prestart"$0: [{ "path": "/bin/a" }] }' },
  holds: { hooks: '{ "createRuntime": [{ "path": "/bin/a" }] }' },
  fixed: { hooks: { createRuntime: [{ path: '/bin/a' }] } },
});
