import { describeRule } from '../../ruleTest';

const linux = (runtime: string) =>
  `{ "resources": { "cpu": { "realtimeRuntime": ${runtime}, "realtimePeriod": 10 } } }`;

describeRule({
  rule: 'cpu-realtime-order',
  breaks: { linux: linux('$011$0') },
  holds: { linux: linux('10') },
});
