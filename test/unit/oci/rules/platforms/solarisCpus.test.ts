import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'solaris-ncpus',
  breaks: { linux: 'null', solaris: '{ "cappedCPU": { "ncpus": $0"many"$0 } }' },
  holds: { linux: 'null', solaris: '{ "cappedCPU": { "ncpus": "1.5" } }' },
});
