import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'version-invalid',
  breaks: { ociVersion: '$0"v1.0.2"$0' },
  holds: { ociVersion: '"1.0.2-dev"' },
  fixed: { ociVersion: '1.0.2' },
});

describeRule(
  {
    rule: 'version-invalid',
    breaks: { ociVersion: '$0"1.0"$0' },
    holds: { ociVersion: '"1.2.0+build"' },
    fixed: { ociVersion: '1.0.0' },
  },
  'version-invalid: two numbers',
);
