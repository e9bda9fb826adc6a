import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-mount-shared',
  breaks: { mounts: '[{ "destination": "/d", "source": "/s", "options": ["rbind", $0"rshared"$0] }]' },
  holds: { mounts: '[{ "destination": "/d", "source": "/s", "options": ["rbind", "rslave"] }]' },
  fixed: { mounts: [{ destination: '/d', source: '/s', options: ['rbind', 'rslave'] }] },
});
