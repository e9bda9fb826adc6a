import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'annotation-key-empty',
  breaks: { annotations: '{ "com.example.a": "1", $0""$0: "x" }' },
  holds: { annotations: '{ "com.example.a": "" }' },
  fixed: { annotations: { 'com.example.a': '1' } },
});
