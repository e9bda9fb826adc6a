import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'domainname-without-uts',
  breaks: { ociVersion: '"1.1.0"', domainname: '$0"lan"$0', linux: '{}' },
  holds: { domainname: '"lan"', linux: '{ "namespaces": [{ "type": "uts" }] }' },
  fixed: { linux: { namespaces: [{ type: 'uts' }] } },
});
