import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-listener-metadata',
  breaks: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", $0"listenerMetadata"$0: "x" } }' },
  holds: {
    linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "listenerPath": "/s", "listenerMetadata": "x" } }',
  },
  fixed: { linux: { seccomp: { defaultAction: 'SCMP_ACT_ALLOW' } } },
});
