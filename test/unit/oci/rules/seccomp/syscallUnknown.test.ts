import { describeRule } from '../../ruleTest';

const linux = (name: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": [${name}], "action": "SCMP_ACT_LOG" }] } }`;

describeRule({
  rule: 'seccomp-syscall-unknown',
  breaks: { linux: linux('"read", $0"opnat"$0') },
  holds: { linux: linux('"read", "openat"') },
  fixed: {
    linux: {
      seccomp: { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [{ names: ['read', 'openat'], action: 'SCMP_ACT_LOG' }] },
    },
  },
});
