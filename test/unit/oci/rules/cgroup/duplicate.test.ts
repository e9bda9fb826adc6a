import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'resource-duplicate',
  breaks: {
    linux:
      '{ "resources": { "network": { "priorities": [{ "name": "a", "priority": 1 }, $0{ "name": "a", "priority": 2 }$0] } } }',
  },
  holds: {
    linux:
      '{ "resources": { "hugepageLimits": [{ "pageSize": "2MB", "limit": 1 }, { "pageSize": "1GB", "limit": 1 }] } }',
  },
  fixed: { linux: { resources: { network: { priorities: [{ name: 'a', priority: 2 }] } } } },
});
