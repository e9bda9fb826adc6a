import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rootfs-propagation',
  breaks: { linux: '{ "rootfsPropagation": $0"rprivate"$0 }' },
  holds: { linux: '{ "rootfsPropagation": "slave" }' },
  fixed: { linux: { rootfsPropagation: 'private' } },
});
