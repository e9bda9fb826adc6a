import assert from 'node:assert/strict';
import { demultiplex } from '../../../src/core/engine/demultiplex';
import { gather, inChunks } from '../../harness/streams';

const frame = (stream: number, text: string): Buffer => {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
};

async function read(chunks: readonly Buffer[]): Promise<{ stdout: string; stderr: string }> {
  const pieces = await gather(demultiplex(inChunks(chunks)));
  const textOf = (stream: string): string =>
    Buffer.concat(pieces.filter((piece) => piece.stream === stream).map((piece) => piece.bytes)).toString();
  return { stdout: textOf('stdout'), stderr: textOf('stderr') };
}

describe('a container’s output', () => {
  it('is taken apart wherever the chunks are cut', async () => {
    const bytes = Buffer.concat([frame(1, 'out 容器\n'), frame(2, ''), frame(2, 'err\n'), frame(1, 'more\n')]);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const parts = [bytes.subarray(0, cut), bytes.subarray(cut)];
      assert.deepEqual(await read(parts), { stdout: 'out 容器\nmore\n', stderr: 'err\n' });
    }
  });

  it('is handed on before a frame is complete', async () => {
    const bytes = frame(1, 'x'.repeat(100)).subarray(0, 50);
    assert.equal((await read([bytes])).stdout, 'x'.repeat(42));
  });
});
