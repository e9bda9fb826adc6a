import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-errno-action',
  breaks: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 1, "syscalls": [{ "names": ["mount"], "action": "SCMP_ACT_ALLOW", $0"errnoRet"$0: 1 }] } }',
  },
  holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ERRNO", "defaultErrnoRet": 38 } }' },
  fixed: {
    linux: {
      seccomp: {
        defaultAction: 'SCMP_ACT_ERRNO',
        defaultErrnoRet: 1,
        syscalls: [{ names: ['mount'], action: 'SCMP_ACT_ALLOW' }],
      },
    },
  },
});
