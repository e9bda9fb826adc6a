import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-notify-default',
  breaks: { linux: '{ "seccomp": { "defaultAction": $0"SCMP_ACT_NOTIFY"$0, "listenerPath": "/s" } }' },
  holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW" } }' },
  fixed: { linux: { seccomp: { defaultAction: 'SCMP_ACT_ERRNO', listenerPath: '/s' } } },
});
