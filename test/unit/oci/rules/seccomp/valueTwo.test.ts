import { describeRule } from '../../ruleTest';

const linux = (op: string, mark = '') =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "syscalls": [{ "names": ["mount"], "action": "SCMP_ACT_LOG", "args": [{ "index": 1, "value": 1, "op": "${op}", ${mark}"valueTwo"${mark}: 2 }] }] } }`;

describeRule({
  rule: 'seccomp-value-two',
  breaks: { linux: linux('SCMP_CMP_EQ', '$0') },
  holds: { linux: linux('SCMP_CMP_MASKED_EQ') },
  fixed: {
    linux: {
      seccomp: {
        defaultAction: 'SCMP_ACT_ALLOW',
        syscalls: [{ names: ['mount'], action: 'SCMP_ACT_LOG', args: [{ index: 1, value: 1, op: 'SCMP_CMP_EQ' }] }],
      },
    },
  },
});
