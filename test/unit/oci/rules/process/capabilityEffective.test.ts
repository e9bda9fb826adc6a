import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'capability-effective-not-permitted',
  breaks: { process: '{ "cwd": "/", "capabilities": { "effective": [$0"CAP_KILL"$0], "permitted": [] } }' },
  holds: { process: '{ "cwd": "/", "capabilities": { "effective": ["CAP_KILL"], "permitted": ["CAP_KILL"] } }' },
  fixed: { process: { cwd: '/', capabilities: { effective: ['CAP_KILL'], permitted: ['CAP_KILL'] } } },
});
