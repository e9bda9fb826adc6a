import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'version-major',
  breaks: { ociVersion: '$0"2.0.0"$0' },
  holds: { ociVersion: '"1.3.0"' },
  fixed: { ociVersion: '1.0.2' },
});
