import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'sysctl-hostname',
  breaks: { linux: '{ "namespaces": [{ "type": "uts" }], "sysctl": { $0"kernel.hostname"$0: "web" } }' },
  holds: { hostname: '"web"' },
  fixed: { hostname: 'web', linux: { namespaces: [{ type: 'uts' }], sysctl: {} } },
});
