import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'root-is-host',
  breaks: { root: '{ "path": $0"/"$0 }' },
  holds: { root: '{ "path": "/srv/rootfs" }' },
});
