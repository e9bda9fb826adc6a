import { describeRule } from '../../ruleTest';

const linux = (schema: string) => `{ "intelRdt": { "l3CacheSchema": ${schema} } }`;

describeRule({
  rule: 'rdt-unavailable',
  disk: { paths: new Map([['/sys/fs/resctrl/schemata', { is: 'absent' }]]) },
  breaks: { linux: linux('$0"L3:0=f"$0') },
  holds: { linux: linux('""') },
});
