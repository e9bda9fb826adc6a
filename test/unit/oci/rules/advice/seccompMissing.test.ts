import { defaultSeccomp } from '../../../../../src/core/oci/defaults/seccomp';
import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-seccomp-missing',
  breaks: { linux: '$0{$0}' },
  holds: { linux: '{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW" } }' },
  fixed: { linux: { seccomp: defaultSeccomp([], process.arch) } },
});
