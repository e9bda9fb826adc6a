import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'userns-path-and-mappings',
  breaks: {
    linux:
      '{ "namespaces": [{ "type": "user", "path": "/u" }], $0"uidMappings"$0: [{ "containerID": 0, "hostID": 1, "size": 1 }] }',
  },
  holds: { linux: '{ "namespaces": [{ "type": "user", "path": "/u" }] }' },
  fixed: { linux: { namespaces: [{ type: 'user', path: '/u' }] } },
});
