import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cgroups-path-systemd',
  breaks: { linux: '{ "cgroupsPath": $0"system.slice:web"$0 }' },
  holds: { linux: '{ "cgroupsPath": "system.slice:runc:web" }' },
});
