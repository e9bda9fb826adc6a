import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rdt-l3-prefix',
  breaks: { linux: '{ "intelRdt": { "l3CacheSchema": $0"0=f;1=f"$0 } }' },
  holds: { linux: '{ "intelRdt": { "l3CacheSchema": "L3:0=f;1=f" } }' },
  fixed: { linux: { intelRdt: { l3CacheSchema: 'L3:0=f;1=f' } } },
});
