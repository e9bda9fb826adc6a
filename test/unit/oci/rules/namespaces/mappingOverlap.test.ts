import { describeRule } from '../../ruleTest';

describeRule({
  rule: 'mapping-overlap',
  breaks: {
    linux:
      '{ "uidMappings": [{ "containerID": 0, "hostID": 100, "size": 10 }, { "containerID": $0@$0, "hostID": 200, "size": 1 }] }'.replace(
        '@',
        '9',
      ),
  },
  holds: {
    linux:
      '{ "uidMappings": [{ "containerID": 0, "hostID": 100, "size": 10 }, { "containerID": 10, "hostID": 110, "size": 1 }] }',
  },
});
