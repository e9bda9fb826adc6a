import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'time-offsets-without-namespace',
  breaks: { linux: '{ "namespaces": [], $0"timeOffsets"$0: {} }' },
  holds: { linux: '{ "namespaces": [{ "type": "time" }], "timeOffsets": {} }' },
  fixed: { linux: { namespaces: [{ type: 'time' }], timeOffsets: {} } },
});

describeRule(
  {
    rule: 'time-offsets-without-namespace',
    breaks: { linux: '{ "namespaces": [{ "type": "time", "path": "/t" }], $0"timeOffsets"$0: {} }' },
    holds: { linux: '{ "namespaces": [{ "type": "time", "path": "/t" }] }' },
    fixed: { linux: { namespaces: [{ type: 'time', path: '/t' }] } },
  },
  'time-offsets-without-namespace: joined',
);
