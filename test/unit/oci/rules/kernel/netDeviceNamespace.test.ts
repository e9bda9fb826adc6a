import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'net-device-without-netns',
  breaks: { ociVersion: '"1.3.0"', linux: '{ "namespaces": [], $0"netDevices"$0: { "eth1": {} } }' },
  holds: { linux: '{ "namespaces": [{ "type": "network" }], "netDevices": { "eth1": {} } }' },
  fixed: { linux: { namespaces: [{ type: 'network' }], netDevices: { eth1: {} } } },
});
