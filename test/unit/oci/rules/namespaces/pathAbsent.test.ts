import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'namespace-path-absent',
  disk: { paths: new Map([['/run/netns/a', { is: 'absent' }]]) },
  breaks: { linux: '{ "namespaces": [{ "type": "network", "path": $0"/run/netns/a"$0 }] }' },
  holds: { linux: '{ "namespaces": [{ "type": "network", "path": "/run/netns/b" }] }' },
});

describeRule(
  {
    rule: 'namespace-path-absent',
    breaks: { linux: '{ "namespaces": [{ "type": "network", "path": $0"/proc/1/ns/pid"$0 }] }' },
    holds: { linux: '{ "namespaces": [{ "type": "network", "path": "/proc/1/ns/net" }] }' },
  },
  'namespace-path-absent: of another type',
);
