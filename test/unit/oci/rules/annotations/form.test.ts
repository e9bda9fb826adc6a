import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'annotation-form',
  breaks: { annotations: '{ $0"owner"$0: "x" }' },
  holds: { annotations: '{ "com.example.owner": "x", "io.kubernetes.pod/name": "y" }' },
});
