import { describeRule } from '../../ruleTest';

const linux = (key: string) =>
  `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", ${key}: ["SECCOMP_FILTER_FLAG_LOG"] } }`;

describeRule({
  rule: 'seccomp-flags-runc',
  target: { runtimes: [{ name: 'runc', version: '1.1.5' }] },
  breaks: { linux: linux('$0"flags"$0') },
  holds: { linux: linux('"nothing"') },
});
