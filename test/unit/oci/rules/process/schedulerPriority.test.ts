import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'scheduler-priority-policy',
  breaks: { process: '{ "scheduler": { "policy": "SCHED_OTHER", "priority": $0@$0 } }'.replace('@', '5') },
  holds: { process: '{ "scheduler": { "policy": "SCHED_RR", "priority": 5 } }' },
  fixed: { process: { scheduler: { policy: 'SCHED_OTHER' } } },
});
