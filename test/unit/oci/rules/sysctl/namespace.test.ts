import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'sysctl-without-namespace',
  breaks: { linux: '{ "namespaces": [], "sysctl": { $0"net.ipv4.ip_forward"$0: "1" } }' },
  holds: { linux: '{ "namespaces": [{ "type": "network" }], "sysctl": { "net.ipv4.ip_forward": "1" } }' },
  fixed: { linux: { namespaces: [{ type: 'network' }], sysctl: { 'net.ipv4.ip_forward': '1' } } },
});

describeRule(
  {
    rule: 'sysctl-without-namespace',
    breaks: { linux: '{ "namespaces": [], "sysctl": { $0"kernel/shmmax"$0: "1" } }' },
    holds: { linux: '{ "namespaces": [{ "type": "ipc" }], "sysctl": { "fs.mqueue.msg_max": "1" } }' },
  },
  'sysctl-without-namespace: ipc, with slashes',
);

describeRule(
  {
    rule: 'sysctl-without-namespace',
    breaks: { linux: '{ "namespaces": [], "sysctl": { $0"user.max_user_namespaces"$0: "1" } }' },
    holds: { linux: '{ "namespaces": [{ "type": "user" }], "sysctl": {} }' },
  },
  'sysctl-without-namespace: user',
);

describeRule(
  {
    rule: 'sysctl-without-namespace',
    breaks: { linux: '{ "namespaces": [{ "type": "user" }], "sysctl": { $0"user.max_user_namespaces"$0: "1" } }' },
    holds: { linux: '{ "namespaces": [{ "type": "user" }], "sysctl": {} }' },
    fixed: { linux: { namespaces: [{ type: 'user' }], sysctl: {} } },
  },
  'sysctl-without-namespace: user, also in one of its own',
);
