import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'blkio-weight-device-empty',
  breaks: { linux: '{ "resources": { "blockIO": { "weightDevice": [$0{$0 "major": 8, "minor": 0 }] } } }' },
  holds: {
    linux: '{ "resources": { "blockIO": { "weightDevice": [{ "major": 8, "minor": 0, "leafWeight": 10 }] } } }',
  },
  fixed: { linux: { resources: { blockIO: { weightDevice: [{ major: 8, minor: 0, weight: 500 }] } } } },
});
