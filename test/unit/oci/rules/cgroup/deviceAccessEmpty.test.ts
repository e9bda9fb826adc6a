import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'cgroup-device-access-empty',
  breaks: { linux: '{ "resources": { "devices": [{ "allow": false, "access": $0""$0 }] } }' },
  holds: { linux: '{ "resources": { "devices": [{ "allow": false, "access": "rwm" }] } }' },
  fixed: { linux: { resources: { devices: [{ allow: false, access: 'rwm' }] } } },
});
