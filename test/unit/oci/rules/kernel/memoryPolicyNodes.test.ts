import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-policy-nodes',
  breaks: { linux: '{ "memoryPolicy": { "mode": $0"MPOL_BIND"$0 } }' },
  holds: { linux: '{ "memoryPolicy": { "mode": "MPOL_PREFERRED" } }' },
  fixed: { linux: { memoryPolicy: { mode: 'MPOL_BIND', nodes: '0' } } },
});

describeRule(
  {
    rule: 'memory-policy-nodes',
    breaks: { linux: '{ "memoryPolicy": { "mode": "MPOL_LOCAL", "nodes": $0"0"$0 } }' },
    holds: { linux: '{ "memoryPolicy": { "mode": "MPOL_LOCAL", "nodes": "" } }' },
    fixed: { linux: { memoryPolicy: { mode: 'MPOL_LOCAL' } } },
  },
  'memory-policy-nodes: forbidden',
);
