import { describeRule } from '../../ruleTest';

const linux = (names: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": [${names}], "action": "SCMP_ACT_LOG" }] } }`;

describeRule({
  rule: 'seccomp-name-empty',
  breaks: { linux: linux('"read", $0""$0') },
  holds: { linux: linux('"read"') },
  fixed: {
    linux: { seccomp: { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [{ names: ['read'], action: 'SCMP_ACT_LOG' }] } },
  },
});
