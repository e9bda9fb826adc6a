import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hostname-too-long',
  breaks: { hostname: `$0"${'h'.repeat(65)}"$0` },
  holds: { hostname: `"${'h'.repeat(64)}"` },
});
