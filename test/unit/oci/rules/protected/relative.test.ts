import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'protected-path-relative',
  breaks: { linux: '{ "namespaces": [{ "type": "mount" }], "maskedPaths": [$0"proc/kcore"$0] }' },
  holds: { linux: '{ "namespaces": [{ "type": "mount" }], "maskedPaths": ["/proc/kcore"] }' },
  fixed: { linux: { namespaces: [{ type: 'mount' }], maskedPaths: ['/proc/kcore'] } },
});
