import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'capability-permitted-not-bounding',
  breaks: { process: '{ "cwd": "/", "capabilities": { "permitted": [$0"CAP_KILL"$0] } }' },
  holds: { process: '{ "cwd": "/", "capabilities": { "permitted": ["CAP_KILL"], "bounding": ["CAP_KILL"] } }' },
  fixed: { process: { cwd: '/', capabilities: { permitted: ['CAP_KILL'], bounding: ['CAP_KILL'] } } },
});
