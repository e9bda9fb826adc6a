import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cpu-realtime-range',
  breaks: { linux: '{ "resources": { "cpu": { "realtimeRuntime": $0-2$0 } } }' },
  holds: { linux: '{ "resources": { "cpu": { "realtimeRuntime": -1, "realtimePeriod": 18446744073709551 } } }' },
});

describeRule(
  {
    rule: 'cpu-realtime-range',
    breaks: { linux: '{ "resources": { "cpu": { "realtimePeriod": $018446744073709552$0 } } }' },
    holds: { linux: '{ "resources": { "cpu": { "realtimePeriod": 1000000 } } }' },
  },
  'cpu-realtime-range: the period',
);
