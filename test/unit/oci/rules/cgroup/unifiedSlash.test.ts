import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'unified-slash',
  breaks: { linux: '{ "resources": { "unified": { $0"../memory.max"$0: "1" } } }' },
  holds: { linux: '{ "resources": { "unified": { "memory.max": "1" } } }' },
});
