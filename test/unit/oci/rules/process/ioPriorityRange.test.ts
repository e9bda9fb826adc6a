import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'io-priority-range',
  breaks: {
    process: '{ "cwd": "/", "ioPriority": { "class": "IOPRIO_CLASS_BE", "priority": $0@$0 } }'.replace('@', '8'),
  },
  holds: { process: '{ "cwd": "/", "ioPriority": { "class": "IOPRIO_CLASS_BE", "priority": 7 } }' },
  fixed: { process: { cwd: '/', ioPriority: { class: 'IOPRIO_CLASS_BE', priority: 7 } } },
});
