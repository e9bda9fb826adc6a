import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mount-over-file',
  disk: { paths: new Map([['/etc/hosts', { is: 'file' }]]), inside: { '/etc/passwd': { is: 'file' } } },
  breaks: { mounts: '[{ "destination": $0"/etc/passwd"$0, "type": "tmpfs" }]' },
  holds: { mounts: '[{ "destination": "/etc/passwd", "source": "/etc/hosts", "options": ["bind"] }]' },
});
