import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'scheduler-deadline-order',
  breaks: { process: '{ "scheduler": { "policy": $0"SCHED_DEADLINE"$0, "runtime": 2000, "deadline": 1500 } }' },
  holds: {
    process: '{ "scheduler": { "policy": "SCHED_DEADLINE", "runtime": 1024, "deadline": 1024, "period": 4000 } }',
  },
});
