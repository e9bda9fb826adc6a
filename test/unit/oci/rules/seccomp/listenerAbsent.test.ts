import { describeRule } from '../../ruleTest';

const linux = (path: string) => `{ "seccomp": { "defaultAction": "SCMP_ACT_ALLOW", "listenerPath": ${path} } }`;

describeRule({
  rule: 'seccomp-listener-absent',
  disk: { paths: new Map([['/run/gone', { is: 'absent' }]]) },
  breaks: { linux: linux('$0"/run/gone"$0') },
  holds: { linux: linux('"/run/there"') },
});
