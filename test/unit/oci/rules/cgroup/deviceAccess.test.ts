import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cgroup-device-access',
  breaks: { linux: '{ "resources": { "devices": [{ "allow": false, "access": $0"rwx"$0 }] } }' },
  holds: { linux: '{ "resources": { "devices": [{ "allow": false, "access": "mr" }] } }' },
  fixed: { linux: { resources: { devices: [{ allow: false, access: 'rw' }] } } },
});
