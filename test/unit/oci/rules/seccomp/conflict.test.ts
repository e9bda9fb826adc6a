import { describeRule } from '../../ruleTest';

const linux = (second: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_LOG" }, { "names": [${second}], "action": "SCMP_ACT_ERRNO" }] } }`;

describeRule({
  rule: 'seccomp-conflict',
  breaks: { linux: linux('$0"read"$0') },
  holds: { linux: linux('"mount"') },
});
