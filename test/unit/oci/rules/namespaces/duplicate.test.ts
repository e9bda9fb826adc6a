import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'namespace-duplicate',
  breaks: { linux: '{ "namespaces": [{ "type": "pid" }, { "type": $0"pid"$0 }] }' },
  holds: { linux: '{ "namespaces": [{ "type": "pid" }, { "type": "ipc" }] }' },
  fixed: { linux: { namespaces: [{ type: 'pid' }] } },
});

describeRule(
  {
    rule: 'namespace-duplicate',
    breaks: { linux: 'null', zos: '{ "namespaces": [{ "type": "pid" }, { "type": $0"pid"$0 }] }' },
    holds: { linux: 'null', zos: '{ "namespaces": [{ "type": "pid" }] }' },
  },
  'namespace-duplicate: on z/OS',
);
