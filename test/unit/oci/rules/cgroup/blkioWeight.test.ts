import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'blkio-weight-range',
  breaks: { linux: '{ "resources": { "blockIO": { "weight": $0@$0 } } }'.replace('@', '5') },
  holds: { linux: '{ "resources": { "blockIO": { "weight": 10, "leafWeight": 1000 } } }' },
  fixed: { linux: { resources: { blockIO: { weight: 10 } } } },
});
