import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'process-args-empty',
  breaks: { process: '{ "cwd": "/", "args": $0[]$0 }' },
  holds: { process: '{ "cwd": "/", "args": ["sh"] }' },
  fixed: { process: { cwd: '/', args: ['sh'] } },
});

describeRule(
  {
    rule: 'process-args-empty',
    breaks: { process: '$0{$0 "cwd": "/" }' },
    holds: { process: '"sh"' },
    fixed: { process: { cwd: '/', args: ['sh'] } },
  },
  'process-args-empty: not written',
);
