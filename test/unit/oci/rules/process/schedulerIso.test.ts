import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'scheduler-iso',
  breaks: { process: '{ "scheduler": { "policy": $0"SCHED_ISO"$0 } }' },
  holds: { process: '{ "scheduler": { "policy": "SCHED_IDLE" } }' },
  fixed: { process: { scheduler: { policy: 'SCHED_OTHER' } } },
});
