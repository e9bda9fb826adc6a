import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-overlay-layers',
  breaks: { mounts: '[{ "destination": "/a", "type": $0"overlay"$0, "options": ["upperdir=/u", "workdir=/w"] }]' },
  holds: { mounts: '[{ "destination": "/a", "type": "overlay", "options": ["lowerdir=/l"] }]' },
});
