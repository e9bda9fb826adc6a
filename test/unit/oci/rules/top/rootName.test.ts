import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'root-name',
  breaks: { root: '{ "path": $0"fs"$0 }' },
  holds: { root: '{ "path": "/srv/one/rootfs/" }' },
});
