import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'scheduler-priority-missing',
  breaks: { process: '{ "scheduler": { "policy": $0"SCHED_FIFO"$0 } }' },
  holds: { process: '{ "scheduler": { "policy": "SCHED_FIFO", "priority": 99 } }' },
  fixed: { process: { scheduler: { policy: 'SCHED_FIFO', priority: 1 } } },
});
