import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'time-offsets-nanosecs',
  breaks: { linux: '{ "timeOffsets": { "boottime": { "nanosecs": $0@$0 } } }'.replace('@', '1000000000') },
  holds: { linux: '{ "timeOffsets": { "boottime": { "nanosecs": 999999999 } } }' },
});
