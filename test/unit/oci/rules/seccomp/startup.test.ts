import { neededCalls } from '../../../../../src/core/oci/rules/seccomp/needed';
import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-startup',
  breaks: { linux: '{ "seccomp": { "defaultAction": $0"SCMP_ACT_KILL"$0 } }' },
  holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW" } }' },
  fixed: {
    linux: {
      seccomp: {
        defaultAction: 'SCMP_ACT_KILL',
        syscalls: [{ names: neededCalls(false).map(({ names: [name] }) => name), action: 'SCMP_ACT_ALLOW' }],
      },
    },
  },
});

const denying = (names: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "action": "SCMP_ACT_ERRNO", "names": [${names}] }] } }`;

describeRule(
  {
    rule: 'seccomp-startup',
    breaks: { linux: denying('"mkdir", $0"execve"$0') },
    holds: { linux: denying('"mkdir"') },
  },
  'seccomp-startup: a call that is denied by name',
);
