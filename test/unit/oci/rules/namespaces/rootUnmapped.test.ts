import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'userns-root-unmapped',
  breaks: {
    linux: '{ "namespaces": [{ "type": "user" }], "uidMappings": $0[{ "containerID": 1, "hostID": 1, "size": 1 }]$0 }',
  },
  holds: {
    linux: '{ "namespaces": [{ "type": "user" }], "uidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }] }',
  },
});
