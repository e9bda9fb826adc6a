import { describeRule } from '../../ruleTest';

const linux = (architectures: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "architectures": [${architectures}] } }`;

describeRule({
  rule: 'seccomp-sub-architectures',
  breaks: { linux: linux('$0"SCMP_ARCH_X86_64"$0, "SCMP_ARCH_X86"') },
  holds: { linux: linux('"SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32"') },
  fixed: {
    linux: {
      seccomp: {
        defaultAction: 'SCMP_ACT_ALLOW',
        architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X32', 'SCMP_ARCH_X86'],
      },
    },
  },
});
