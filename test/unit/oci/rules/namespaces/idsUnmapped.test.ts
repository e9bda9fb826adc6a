import { describeRule } from '../../ruleTest';

const linux =
  '{ "namespaces": [{ "type": "user" }], "uidMappings": [{ "containerID": 0, "hostID": 1000, "size": 1 }], "gidMappings": [{ "containerID": 0, "hostID": 1000, "size": 1 }] }';

describeRule({
  rule: 'process-ids-unmapped',
  breaks: { linux, process: '{ "user": { "uid": $0@$0, "gid": 0 } }'.replace('@', '33') },
  holds: { linux, process: '{ "user": { "uid": 0, "gid": 0 } }' },
});
