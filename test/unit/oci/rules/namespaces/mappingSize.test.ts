import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mapping-size-zero',
  breaks: {
    linux: '{ "namespaces": [], "uidMappings": [{ "containerID": 0, "hostID": 1, "size": $0@$0 }] }'.replace('@', '0'),
  },
  holds: { linux: '{ "namespaces": [], "uidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }] }' },
  fixed: { linux: { namespaces: [], uidMappings: [{ containerID: 0, hostID: 1, size: 1 }] } },
});
