import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hostname-without-uts',
  breaks: { hostname: '$0"web"$0', linux: '{ "namespaces": [] }' },
  holds: { hostname: '"web"', linux: '{ "namespaces": [{ "type": "uts" }] }' },
  fixed: { linux: { namespaces: [{ type: 'uts' }] } },
});
