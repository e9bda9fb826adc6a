import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'namespace-path-relative',
  breaks: { linux: '{ "namespaces": [{ "type": "network", "path": $0"run/netns/a"$0 }] }' },
  holds: { linux: '{ "namespaces": [{ "type": "network", "path": "/run/netns/a" }] }' },
  fixed: { linux: { namespaces: [{ type: 'network', path: '/run/netns/a' }] } },
});
