import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-docker-profile',
  breaks: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ $0"name"$0: "read", "action": "SCMP_ACT_LOG" }] } }',
  },
  holds: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_LOG" }] } }',
  },
  fixed: {
    linux: { seccomp: { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [{ names: ['read'], action: 'SCMP_ACT_LOG' }] } },
  },
});

describeRule(
  {
    rule: 'seccomp-docker-profile',
    breaks: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", $0"archMap"$0: [{}] } }' },
    holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "architectures": [] } }' },
  },
  'seccomp-docker-profile: archMap',
);
