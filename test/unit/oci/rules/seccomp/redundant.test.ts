import { describeRule } from '../../ruleTest';

const linux = (action: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["read"], "action": ${action} }] } }`;

describeRule({
  rule: 'seccomp-redundant',
  breaks: { linux: linux('$0"SCMP_ACT_ALLOW"$0') },
  holds: { linux: linux('"SCMP_ACT_LOG"') },
  fixed: { linux: { seccomp: { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [] } } },
});
