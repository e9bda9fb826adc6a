import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'seccomp-notify-listener',
  breaks: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["mount"], "action": $0"SCMP_ACT_NOTIFY"$0 }] } }',
  },
  holds: {
    linux:
      '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "listenerPath": "/s", "syscalls": [{ "names": ["mount"], "action": "SCMP_ACT_NOTIFY" }] } }',
  },
});
