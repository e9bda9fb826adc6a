import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'additional-gids-duplicate',
  breaks: { process: '{ "user": { "additionalGids": [5, 6, $0@$0] } }'.replace('@', '5') },
  holds: { process: '{ "user": { "additionalGids": [5, 6] } }' },
  fixed: { process: { user: { additionalGids: [5, 6] } } },
});
