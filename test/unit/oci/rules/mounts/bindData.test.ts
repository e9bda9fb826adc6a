import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-bind-data',
  breaks: { mounts: '[{ "destination": "/data", "source": "/srv", "options": ["rbind", $0"size=64k"$0] }]' },
  holds: { mounts: '[{ "destination": "/data", "source": "/srv", "options": ["rbind", "ro"] }]' },
  fixed: { mounts: [{ destination: '/data', source: '/srv', options: ['rbind'] }] },
});
