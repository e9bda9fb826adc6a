import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rdt-newline',
  breaks: { linux: String.raw`{ "intelRdt": { "schemata": ["L3:0=f", $0"MB:0=20\nL3:0=1"$0] } }` },
  holds: { linux: '{ "intelRdt": { "schemata": ["L3:0=f", "MB:0=20"] } }' },
});
