import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'net-device-name',
  breaks: { linux: '{ "netDevices": { "eth1": { "name": $0"eth0:1"$0 } } }' },
  holds: { linux: '{ "netDevices": { "eth1": { "name": "eth0.1" } } }' },
});

describeRule(
  {
    rule: 'net-device-name',
    breaks: { linux: '{ "netDevices": { $0"a234567890123456"$0: {} } }' },
    holds: { linux: '{ "netDevices": { "a23456789012345": {} } }' },
  },
  'net-device-name: too long',
);
