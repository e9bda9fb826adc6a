import { field, integer, object } from './make';

/** One row of a uid_map or gid_map (user_namespaces(7)). */
export const idMapping = object('LinuxIDMapping', 'config-linux.md#user-namespace-mappings', {
  containerID: field(integer('uint32'), 'The first id inside the container.', '容器內的第一個 ID。', {
    required: true,
    example: 0,
  }),
  hostID: field(integer('uint32'), 'The id on the host that it stands for.', '所對應的主機 ID。', {
    required: true,
    example: 100000,
  }),
  size: field(integer('uint32'), 'How many ids in a row are mapped; at least 1.', '連續對應幾個 ID；至少為 1。', {
    required: true,
    example: 65536,
  }),
});
