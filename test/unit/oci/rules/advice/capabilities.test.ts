import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-capability-dangerous',
  breaks: {
    process: '{ "capabilities": { "bounding": ["CAP_KILL", $0"CAP_SYS_ADMIN"$0], "permitted": ["CAP_SYS_ADMIN"] } }',
  },
  holds: { process: '{ "capabilities": { "bounding": ["CAP_KILL"] } }' },
});
