import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'advice-bind-sensitive',
  breaks: { mounts: '[{ "destination": "/s", "source": $0"/run/docker.sock"$0, "options": ["rbind"] }]' },
  holds: { mounts: '[{ "destination": "/s", "source": "/srv/data", "options": ["rbind"] }]' },
});
