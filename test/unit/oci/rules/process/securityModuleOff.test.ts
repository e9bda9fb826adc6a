import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'security-module-off',
  disk: { paths: new Map(), securityModules: ['capability', 'apparmor'] },
  breaks: { process: '{ "cwd": "/", "selinuxLabel": $0"a:b:c:d"$0 }' },
  holds: { process: '{ "cwd": "/", "apparmorProfile": "docker-default" }' },
});
