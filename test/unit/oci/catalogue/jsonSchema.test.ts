import assert from 'node:assert/strict';
import { getLanguageService, type LanguageService, TextDocument } from 'vscode-json-languageservice';
import { config } from '../../../../src/core/oci/catalogue/config';
import { dockerSeccomp } from '../../../../src/core/oci/catalogue/dockerSeccomp';
import { jsonSchema } from '../../../../src/core/oci/catalogue/jsonSchema';
import type { ObjectShape } from '../../../../src/core/oci/catalogue/model';
import { marked } from '../mark';
import { objectsBelow } from './shapes';

/** VS Code's JSON service with our schema of a shape for every document. */
function serviceOf(root: ObjectShape): LanguageService {
  const service = getLanguageService({
    clientCapabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  service.configure({ schemas: [{ uri: 'oci:', fileMatch: ['*'], schema: jsonSchema(root) }] });
  return service;
}

function opened(service: LanguageService, content: string) {
  const { text, span } = marked(content);
  const document = TextDocument.create('file:///config.json', 'json', 1, text);
  return { document, json: service.parseJSONDocument(document), position: document.positionAt(span.start) };
}

async function completed(root: ObjectShape, content: string) {
  const service = serviceOf(root);
  const { document, json, position } = opened(service, content);
  const list = await service.doComplete(document, position, json);
  return (list?.items ?? []).toSorted((left, right) =>
    (left.sortText ?? left.label) < (right.sortText ?? right.label) ? -1 : 1,
  );
}

async function hovered(root: ObjectShape, content: string): Promise<string> {
  const service = serviceOf(root);
  const { document, json, position } = opened(service, content);
  const hover = await service.doHover(document, position, json);
  return JSON.stringify(hover?.contents);
}

describe('the JSON Schema made of the catalogue', () => {
  it('completes keys, required ones first', async () => {
    const items = await completed(config, '{ "process": { $0 } }');
    assert.equal(items[0]?.label, 'cwd');
    assert.ok(items.some(({ label }) => label === 'noNewPrivileges'));
  });

  it('completes a key with a whole example', async () => {
    const items = await completed(config, '{ "root": { "path": "rootfs" }, $0 }');
    const mounts = items.find(({ label }) => label === 'mounts');
    assert.match(mounts?.textEdit?.newText ?? '', /"destination": "\/proc"/);
  });

  it('completes values: closed ones, and those that are only usual, each with its meaning', async () => {
    const actions = await completed(config, '{ "linux": { "seccomp": { "defaultAction": $0 } } }');
    assert.ok(actions.some(({ label }) => label === '"SCMP_ACT_ERRNO"'));
    const capabilities = await completed(config, '{ "process": { "capabilities": { "bounding": [ $0 ] } } }');
    assert.equal(capabilities.filter(({ label }) => label.startsWith('"CAP_')).length, 41);
    assert.match(JSON.stringify(capabilities.find(({ label }) => label === '"CAP_CHOWN"')?.documentation), /owner/);
  });

  it('completes keys of maps', async () => {
    const items = await completed(config, '{ "linux": { "sysctl": { $0 } } }');
    assert.ok(items.some(({ label }) => label === 'net.core.somaxconn'));
  });

  it('explains a field with its facts, and a value', async () => {
    const hover = await hovered(config, '{ "linux": { "resources": { "memory": { "swa$0ppiness": 60 } } } }');
    assert.match(hover, /How gladly the kernel swaps/);
    assert.match(hover, /uint64/);
    assert.match(hover, /runtime-spec\/blob\/v1\.3\.0\/config-linux\.md#memory/);
    assert.match(
      await hovered(config, '{ "linux": { "namespaces": [{ "type": "net$0work" }] } }'),
      /Interfaces, addresses/,
    );
  });

  it("does the same for Docker's seccomp profiles", async () => {
    const items = await completed(dockerSeccomp, '{ "syscalls": [{ "includes": { "caps": [ $0 ] } }] }');
    assert.ok(items.some(({ label }) => label === '"CAP_SYS_ADMIN"'));
    assert.match(await hovered(dockerSeccomp, '{ "arch$0Map": [] }'), /by the machine/);
  });

  it('accepts every example and every default of the catalogue', async () => {
    for (const shape of [config, dockerSeccomp].flatMap(objectsBelow)) {
      const service = serviceOf(shape);
      for (const which of ['example', 'default'] as const) {
        const values = Object.entries(shape.fields).map(([key, field]) => [key, field[which]]);
        const given: unknown = Object.fromEntries(values.filter(([, value]) => value !== undefined));
        const { document, json } = opened(service, JSON.stringify(given));
        const problems = (await service.doValidation(document, json)).map(({ message }) => JSON.stringify(message));
        const wrong = problems.filter((message) => !/Missing property|Use |Gone in|Not recommended/.test(message));
        assert.deepEqual(wrong, [], `${shape.name} ${which}`);
      }
    }
  });

  it('inserts what is special in snippets as it is', async () => {
    const items = await completed(config, '{ "windows": { $0 } }');
    const layers = items.find(({ label }) => label === 'layerFolders');
    assert.match(layers?.textEdit?.newText ?? '', /"C:\\\\\\\\Layers\\\\\\\\layer1"/);
  });
});
