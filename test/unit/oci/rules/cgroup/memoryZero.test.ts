import { describeRule } from '../../ruleTest';

const linux = (limit: string) => `{ "resources": { "memory": { "limit": ${limit} } } }`;

describeRule({
  rule: 'memory-zero',
  breaks: { linux: linux('$00$0') },
  holds: { linux: linux('-1') },
});
