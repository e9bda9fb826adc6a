import { describeRule } from '../../ruleTest';

const mapping = [{ containerID: 0, hostID: 100000, size: 65536 }];

describeRule({
  rule: 'userns-no-mappings',
  breaks: { linux: '{ "namespaces": [$0{ "type": "user" }$0] }' },
  holds: { linux: '{ "namespaces": [{ "type": "user", "path": "/run/user-ns" }] }' },
  fixed: { linux: { namespaces: [{ type: 'user' }], uidMappings: mapping, gidMappings: mapping } },
});

describeRule(
  {
    rule: 'userns-no-mappings',
    breaks: {
      linux:
        '{ "namespaces": [$0{ "type": "user" }$0], "gidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }] }',
    },
    holds: { linux: '{ "namespaces": [] }' },
    fixed: {
      linux: {
        namespaces: [{ type: 'user' }],
        gidMappings: [{ containerID: 0, hostID: 1, size: 1 }],
        uidMappings: mapping,
      },
    },
  },
  'userns-no-mappings: only of groups',
);
