import { describeRule } from '../../ruleTest';

const paths = new Map();

describeRule({
  rule: 'root-not-found',
  disk: { paths, root: { is: 'absent' } },
  breaks: { root: '{ "path": $0"rootfs"$0 }' },
  holds: { root: '{}' },
});

describeRule(
  {
    rule: 'root-not-found',
    disk: { paths, root: { is: 'file' } },
    breaks: { root: '{ "path": $0"rootfs"$0 }' },
    holds: { root: '{}' },
  },
  'root-not-found: no directory',
);
