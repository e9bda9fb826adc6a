import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mappings-without-userns',
  breaks: {
    linux: '{ "namespaces": [], $0"uidMappings"$0: [{ "containerID": 0, "hostID": 1, "size": 1 }] }',
  },
  holds: {
    linux: '{ "namespaces": [{ "type": "user" }], "uidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }] }',
  },
  fixed: { linux: { namespaces: [{ type: 'user' }], uidMappings: [{ containerID: 0, hostID: 1, size: 1 }] } },
});
