import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-reservation-above-limit',
  breaks: {
    linux: '{ "resources": { "memory": { "limit": 100000000, "reservation": $0@$0 } } }'.replace('@', '200000000'),
  },
  holds: { linux: '{ "resources": { "memory": { "limit": 100000000, "reservation": 100000000 } } }' },
  fixed: { linux: { resources: { memory: { limit: 100000000, reservation: 100000000 } } } },
});
