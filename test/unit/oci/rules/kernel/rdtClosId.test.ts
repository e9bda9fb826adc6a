import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rdt-clos-id',
  breaks: { linux: '{ "intelRdt": { "closID": $0"a/b"$0 } }' },
  holds: { linux: '{ "intelRdt": { "closID": "guaranteed" } }' },
});
