import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-source-missing',
  breaks: { mounts: '[$0{$0 "destination": "/d", "options": ["rbind"] }]' },
  holds: { mounts: '[{ "destination": "/d", "source": "/s", "options": ["rbind"] }]' },
});
