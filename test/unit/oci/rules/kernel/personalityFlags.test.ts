import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'personality-flags',
  breaks: { linux: '{ "personality": { "domain": "LINUX", $0"flags"$0: ["X"] } }' },
  holds: { linux: '{ "personality": { "domain": "LINUX", "flags": [] } }' },
  fixed: { linux: { personality: { domain: 'LINUX' } } },
});
