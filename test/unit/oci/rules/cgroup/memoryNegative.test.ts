import { describeRule } from '../../ruleTest';

const linux = (limit: string) => `{ "resources": { "memory": { "limit": ${limit} } } }`;

describeRule({
  rule: 'memory-negative',
  breaks: { linux: linux('$0-2$0') },
  holds: { linux: linux('-1') },
});
