import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-devices-allow-all',
  breaks: { linux: '{ "resources": { "devices": [$0{ "allow": true, "access": "rwm" }$0] } }' },
  holds: { linux: '{ "resources": { "devices": [{ "allow": false, "access": "rwm" }] } }' },
});

describeRule(
  {
    rule: 'advice-devices-allow-all',
    breaks: {
      linux: '{ "resources": { "devices": $0[$0{ "allow": true, "type": "c", "major": 1, "access": "r" }] } }',
    },
    holds: { linux: '{ "resources": { "devices": [] } }' },
    fixed: {
      linux: {
        resources: {
          devices: [
            { allow: false, access: 'rwm' },
            { allow: true, type: 'c', major: 1, access: 'r' },
          ],
        },
      },
    },
  },
  'advice-devices-allow-all: without a first denial',
);
