import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rdt-bandwidth-prefix',
  breaks: { linux: '{ "intelRdt": { "memBwSchema": $0"0=20;1=70"$0 } }' },
  holds: { linux: '{ "intelRdt": { "memBwSchema": "MB:0=20;1=70" } }' },
  fixed: { linux: { intelRdt: { memBwSchema: 'MB:0=20;1=70' } } },
});
