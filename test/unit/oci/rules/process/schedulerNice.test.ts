import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'scheduler-nice',
  breaks: { process: '{ "scheduler": { "policy": "SCHED_OTHER", "nice": $0@$0 } }'.replace('@', '20') },
  holds: { process: '{ "scheduler": { "policy": "SCHED_OTHER", "nice": -20 } }' },
  fixed: { process: { scheduler: { policy: 'SCHED_OTHER', nice: 19 } } },
});
