import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'rdt-monitoring-gone',
  breaks: { ociVersion: '"1.3.0"', linux: '{ "intelRdt": { $0"enableCMT"$0: true } }' },
  holds: { ociVersion: '"1.2.0"', linux: '{ "intelRdt": { "enableCMT": true } }' },
  fixed: { linux: { intelRdt: { enableMonitoring: true } } },
});
