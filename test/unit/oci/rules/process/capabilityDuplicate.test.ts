import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'capability-duplicate',
  breaks: { process: '{ "cwd": "/", "capabilities": { "bounding": ["CAP_KILL", $0"CAP_KILL"$0] } }' },
  holds: { process: '{ "cwd": "/", "capabilities": { "bounding": ["CAP_KILL"], "permitted": ["CAP_KILL"] } }' },
  fixed: { process: { cwd: '/', capabilities: { bounding: ['CAP_KILL'] } } },
});
