import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'annotation-systemd',
  breaks: { annotations: '{ "org.systemd.property.CollectMode": $0"inactive-or-failed"$0 }' },
  holds: { annotations: '{ "org.systemd.property.TimeoutStopUSec": "uint64 123456789" }' },
  fixed: { annotations: { 'org.systemd.property.CollectMode': "'inactive-or-failed'" } },
});
