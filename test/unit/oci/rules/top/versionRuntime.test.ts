import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'version-runtime',
  target: { runtimes: [{ name: 'crun', version: '1.8.1' }] },
  breaks: { ociVersion: '$0"1.3.0"$0' },
  holds: { ociVersion: '"1.0.2"' },
});
