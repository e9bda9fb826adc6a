import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'capability-unknown',
  breaks: { process: '{ "cwd": "/", "capabilities": { "bounding": ["CAP_KILL", $0"chown"$0] } }' },
  holds: { process: '{ "cwd": "/", "capabilities": { "bounding": ["CAP_KILL", "CAP_CHOWN"] } }' },
  fixed: { process: { cwd: '/', capabilities: { bounding: ['CAP_KILL', 'CAP_CHOWN'] } } },
});

describeRule(
  {
    rule: 'capability-unknown',
    breaks: { process: '{ "cwd": "/", "capabilities": { "bounding": [$0"CAP_NET_ADMN"$0] } }' },
    holds: { process: '{ "cwd": "/", "capabilities": { "bounding": [] } }' },
    fixed: { process: { cwd: '/', capabilities: { bounding: ['CAP_NET_ADMIN'] } } },
  },
  'capability-unknown: misspelt',
);
