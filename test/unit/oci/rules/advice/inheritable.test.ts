import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-inheritable',
  breaks: { process: '{ "capabilities": { "inheritable": $0["CAP_KILL"]$0 } }' },
  holds: { process: '{ "capabilities": { "inheritable": [] } }' },
  fixed: { process: { capabilities: { inheritable: [] } } },
});
