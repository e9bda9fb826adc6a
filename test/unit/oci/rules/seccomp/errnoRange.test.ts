import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-errno-range',
  breaks: {
    linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": $0@$0 } }'.replace('@', '5000'),
  },
  holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 4095 } }' },
  fixed: { linux: { seccomp: { defaultAction: 'SCMP_ACT_ERRNO', defaultErrnoRet: 1 } } },
});
