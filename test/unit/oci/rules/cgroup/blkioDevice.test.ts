import { describeRule } from '../../ruleTest';

const linux = (device: string) => `{ "resources": { "blockIO": { "throttleReadBpsDevice": [${device}] } } }`;

describeRule({
  rule: 'blkio-device-absent',
  disk: { paths: new Map([['/sys/dev/block/8:0', { is: 'absent' }]]) },
  breaks: { linux: linux('$0{ "major": 8, "minor": 0, "rate": 1 }$0') },
  holds: { linux: linux('{ "major": 8, "minor": 1, "rate": 1 }') },
});
