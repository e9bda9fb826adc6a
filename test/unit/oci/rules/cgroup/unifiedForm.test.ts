import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'unified-form',
  breaks: { linux: '{ "resources": { "unified": { $0"memory"$0: "1" } } }' },
  holds: { linux: '{ "resources": { "unified": { "hugetlb.2MB.max": "1" } } }' },
});
