import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'root-path-empty',
  breaks: { root: '{ "path": $0""$0 }' },
  holds: { root: '{ "path": "rootfs" }' },
  fixed: { root: { path: 'rootfs' } },
});
