import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'hugepage-size',
  breaks: { linux: '{ "resources": { "hugepageLimits": [{ "pageSize": $0"2mb"$0, "limit": 0 }] } }' },
  holds: { linux: '{ "resources": { "hugepageLimits": [{ "pageSize": "64KB", "limit": 0 }] } }' },
  fixed: { linux: { resources: { hugepageLimits: [{ pageSize: '2MB', limit: 0 }] } } },
});

describeRule(
  {
    rule: 'hugepage-size',
    breaks: { linux: '{ "resources": { "hugepageLimits": [{ "pageSize": $0"3MB"$0, "limit": 0 }] } }' },
    holds: { linux: '{ "resources": { "hugepageLimits": [{ "pageSize": "1GB", "limit": 0 }] } }' },
  },
  'hugepage-size: no power of two',
);
