import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'capability-ambient',
  breaks: {
    process: '{ "cwd": "/", "capabilities": { "ambient": [$0"CAP_KILL"$0], "permitted": ["CAP_KILL"] } }',
  },
  holds: {
    process:
      '{ "cwd": "/", "capabilities": { "ambient": ["CAP_KILL"], "permitted": ["CAP_KILL"], "inheritable": ["CAP_KILL"] } }',
  },
  fixed: { process: { cwd: '/', capabilities: { ambient: [], permitted: ['CAP_KILL'] } } },
});
