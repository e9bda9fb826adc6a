import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'scheduler-deadline-fields',
  breaks: { process: '{ "scheduler": { "policy": "SCHED_OTHER", $0"period"$0: 2000 } }' },
  holds: { process: '{ "scheduler": { "policy": "SCHED_OTHER", "period": 0 } }' },
  fixed: { process: { scheduler: { policy: 'SCHED_OTHER' } } },
});
