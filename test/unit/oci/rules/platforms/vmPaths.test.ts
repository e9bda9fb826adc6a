import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'vm-path-relative',
  breaks: { vm: '{ "kernel": { "path": $0"vmlinux"$0 } }' },
  holds: { vm: '{ "kernel": { "path": "/boot/vmlinux" } }' },
});
