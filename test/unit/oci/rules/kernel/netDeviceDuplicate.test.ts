import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'net-device-duplicate',
  breaks: { linux: '{ "netDevices": { "eth0": {}, "eth1": { "name": $0"eth0"$0 } } }' },
  holds: { linux: '{ "netDevices": { "eth0": {}, "eth1": {} } }' },
});
