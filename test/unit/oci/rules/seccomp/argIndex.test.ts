import { describeRule } from '../../ruleTest';

const linux = (index: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["mount"], "action": "SCMP_ACT_LOG", "args": [{ "index": ${index}, "value": 1, "op": "SCMP_CMP_EQ" }] }] } }`;

describeRule({
  rule: 'seccomp-arg-index',
  breaks: { linux: linux('$0@$0'.replace('@', '6')) },
  holds: { linux: linux('5') },
});
