import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-no-new-privileges',
  breaks: { process: '{ "cwd": "/", "noNewPrivileges": $0false$0 }' },
  holds: { process: '{ "cwd": "/", "noNewPrivileges": true }' },
  fixed: { process: { cwd: '/', noNewPrivileges: true } },
});
