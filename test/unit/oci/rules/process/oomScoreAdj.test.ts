import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'oom-score-adj-range',
  breaks: { process: '{ "cwd": "/", "oomScoreAdj": $0 1001$0 }'.replace(' 1001', '1001') },
  holds: { process: '{ "cwd": "/", "oomScoreAdj": -1000 }' },
  fixed: { process: { cwd: '/', oomScoreAdj: 1000 } },
});
