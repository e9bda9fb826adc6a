import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'annotation-reserved',
  breaks: { annotations: '{ $0"org.opencontainers.mine"$0: "x" }' },
  holds: { annotations: '{ "org.opencontainers.image.title": "x" }' },
});
