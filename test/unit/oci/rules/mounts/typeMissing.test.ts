import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-type-missing',
  breaks: { mounts: '[$0{$0 "destination": "/data", "source": "/srv" }]' },
  holds: { mounts: '[{ "destination": "/data", "source": "/srv", "options": ["bind"] }]' },
  fixed: { mounts: [{ destination: '/data', source: '/srv', options: ['rbind'] }] },
});
