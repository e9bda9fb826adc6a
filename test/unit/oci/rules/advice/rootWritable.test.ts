import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-root-writable',
  breaks: { root: '{ "path": "rootfs", "readonly": $0false$0 }' },
  holds: { root: '{ "path": "rootfs", "readonly": true }' },
  fixed: { root: { path: 'rootfs', readonly: true } },
});
