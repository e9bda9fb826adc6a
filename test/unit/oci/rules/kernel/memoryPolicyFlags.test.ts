import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'memory-policy-flags',
  breaks: {
    linux:
      '{ "memoryPolicy": { "mode": "MPOL_BIND", "nodes": "0", "flags": ["MPOL_F_STATIC_NODES", $0"MPOL_F_RELATIVE_NODES"$0] } }',
  },
  holds: { linux: '{ "memoryPolicy": { "mode": "MPOL_BIND", "nodes": "0", "flags": ["MPOL_F_STATIC_NODES"] } }' },
  fixed: { linux: { memoryPolicy: { mode: 'MPOL_BIND', nodes: '0', flags: ['MPOL_F_STATIC_NODES'] } } },
});
