import { describeRule } from '../../ruleTest';

import { readonlyByDefault } from '../../../../../src/core/oci/rules/advice/protectedPaths';

const linux = (paths: readonly string[], mark = '') =>
  `{ "namespaces": [{ "type": "mount" }], ${mark}"readonlyPaths"${mark}: ${JSON.stringify(paths)} }`;

describeRule({
  rule: 'advice-readonly-paths',
  breaks: { linux: linux([], '$0') },
  holds: { linux: linux(readonlyByDefault) },
  fixed: { linux: { namespaces: [{ type: 'mount' }], readonlyPaths: readonlyByDefault } },
});
