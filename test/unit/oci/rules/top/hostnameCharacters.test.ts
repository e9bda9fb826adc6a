import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hostname-characters',
  breaks: { hostname: '$0"my_host"$0' },
  holds: { hostname: '"web-1.example"' },
});
