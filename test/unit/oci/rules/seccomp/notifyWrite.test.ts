import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-notify-write',
  breaks: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "listenerPath": "/s", "syscalls": [{ "names": ["mount", $0"write"$0], "action": "SCMP_ACT_NOTIFY" }] } }',
  },
  holds: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["write"], "action": "SCMP_ACT_LOG" }] } }',
  },
  fixed: {
    linux: {
      seccomp: {
        defaultAction: 'SCMP_ACT_ALLOW',
        listenerPath: '/s',
        syscalls: [{ names: ['mount'], action: 'SCMP_ACT_NOTIFY' }],
      },
    },
  },
});
