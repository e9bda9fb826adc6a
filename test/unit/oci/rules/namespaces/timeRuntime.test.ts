import { describeRule } from '../../ruleTest';

const linux = (type: string) => `{ "namespaces": [{ "type": ${type} }] }`;

describeRule({
  rule: 'namespace-time-runtime',
  target: { runtimes: [{ name: 'runc', version: '1.1.5' }] },
  breaks: { linux: linux('$0"time"$0') },
  holds: { linux: linux('"ipc"') },
});
