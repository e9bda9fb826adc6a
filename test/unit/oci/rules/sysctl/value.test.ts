import { describeRule } from '../../ruleTest';

const linux = (value: string) => `{ "namespaces": [{ "type": "ipc" }], "sysctl": { "kernel.msgmax": ${value} } }`;

describeRule({
  rule: 'sysctl-value',
  breaks: { linux: linux('$0"x"$0') },
  holds: { linux: linux('"8192"') },
});
