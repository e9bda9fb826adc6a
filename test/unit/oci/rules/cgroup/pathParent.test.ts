import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cgroups-path-parent',
  breaks: { linux: '{ "cgroupsPath": $0"/a/../b"$0 }' },
  holds: { linux: '{ "cgroupsPath": "/a/b..c" }' },
  fixed: { linux: { cgroupsPath: '/b' } },
});
