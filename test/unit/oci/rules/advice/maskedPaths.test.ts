import { describeRule } from '../../ruleTest';

import { maskedByDefault } from '../../../../../src/core/oci/rules/advice/protectedPaths';

const linux = (paths: readonly string[], mark = '') =>
  `{ "namespaces": [{ "type": "mount" }], ${mark}"maskedPaths"${mark}: ${JSON.stringify(paths)} }`;

describeRule({
  rule: 'advice-masked-paths',
  breaks: { linux: linux(maskedByDefault.slice(0, -2), '$0') },
  holds: { linux: linux(maskedByDefault) },
  fixed: { linux: { namespaces: [{ type: 'mount' }], maskedPaths: maskedByDefault } },
});
