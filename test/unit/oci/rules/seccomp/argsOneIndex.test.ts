import { describeRule } from '../../ruleTest';

const linux = (index: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["mount"], "action": "SCMP_ACT_LOG", "args": [{ "index": 0, "value": 1, "op": "SCMP_CMP_GT" }, { "index": ${index}, "value": 9, "op": "SCMP_CMP_LT" }] }] } }`;

describeRule({
  rule: 'seccomp-args-one-index',
  breaks: { linux: linux('$0@$0'.replace('@', '0')) },
  holds: { linux: linux('1') },
});
