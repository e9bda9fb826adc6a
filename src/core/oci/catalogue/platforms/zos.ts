import { arrayOf, field, object, oneOf, stringFor } from '../make';
import { zosNamespaces } from '../values/namespaces';

const namespace = object('ZOSNamespace', 'config-zos.md#namespaces', {
  type: field(oneOf(zosNamespaces), 'Which namespace. Each once.', '命名空間的種類。每種只能出現一次。', {
    required: true,
    example: 'pid',
  }),
  path: field(
    stringFor('host-path'),
    'The file of a namespace that is to be joined: an absolute path.',
    '要加入的命名空間檔案：絕對路徑。',
    {
      example: '/proc/1234/ns/pid',
    },
  ),
});

/** `zos`: what only z/OS has. */
export const zos = object('ZOS', 'config-zos.md', {
  namespaces: field(arrayOf(namespace), 'What the container sees as its own.', '容器獨立擁有的命名空間。', {
    example: [{ type: 'pid' }, { type: 'mount' }],
    spec: 'config-zos.md#namespaces',
  }),
});
