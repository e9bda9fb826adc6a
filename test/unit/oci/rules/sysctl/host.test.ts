import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'sysctl-not-namespaced',
  breaks: { linux: '{ "sysctl": { $0"vm.overcommit_ratio"$0: "1" } }' },
  holds: { linux: '{ "namespaces": [{ "type": "network" }], "sysctl": { "net/ipv4/conf/eno2.100/rp_filter": "1" } }' },
  fixed: { linux: { sysctl: {} } },
});
