import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-security-module',
  breaks: { process: '{ "apparmorProfile": $0"unconfined"$0 }' },
  holds: { process: '{ "apparmorProfile": "docker-default" }' },
});
