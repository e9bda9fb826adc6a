import { describeRule } from '../../ruleTest';

const of = (count: number) =>
  Array.from({ length: count }, (_, id) => `{ "containerID": ${id}, "hostID": ${id}, "size": 1 }`).join(', ');

describeRule({
  rule: 'mappings-too-many',
  breaks: { linux: `{ "uidMappings": [${of(340)}, $0{ "containerID": 900, "hostID": 900, "size": 1 }$0] }` },
  holds: { linux: `{ "uidMappings": [${of(340)}] }` },
});
