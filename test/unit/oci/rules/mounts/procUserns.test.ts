import { describeRule } from '../../ruleTest';

const mounts = (type: string) => `[{ "destination": "/proc", "type": ${type} }]`;
const linux = '{ "namespaces": [{ "type": "user" }, { "type": "mount" }] }';

describeRule({
  rule: 'mount-proc-userns',
  breaks: { mounts: mounts('$0"proc"$0'), linux },
  holds: { mounts: mounts('"proc"'), linux: '{ "namespaces": [{ "type": "user" }, { "type": "pid" }] }' },
});
