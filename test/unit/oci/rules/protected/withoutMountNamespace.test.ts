import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'protected-path-without-mount-namespace',
  breaks: { linux: '{ "namespaces": [], $0"maskedPaths"$0: ["/proc/kcore"] }' },
  holds: { linux: '{ "namespaces": [], "maskedPaths": [] }' },
  fixed: { linux: { namespaces: [{ type: 'mount' }], maskedPaths: ['/proc/kcore'] } },
});
