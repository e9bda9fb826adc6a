import assert from 'node:assert/strict';
import { changesChain } from '../../../src/core/runtime/chain/changesChain';

const event = (type: string, action: string, id: string, attributes: Readonly<Record<string, string>> = {}) => ({
  ...{ type, action, id, attributes },
  timeNano: '1',
});

describe('an event that may change who runs a container', () => {
  const mayChange: readonly [string, ReturnType<typeof event>, boolean][] = [
    ['its start', event('container', 'start', 'a'), true],
    ['its end', event('container', 'die', 'a'), true],
    ['its pause', event('container', 'pause', 'a'), true],
    ['a command in it', event('container', 'exec_start: sh -c ls', 'a'), false],
    ['a look at its processes', event('container', 'top', 'a'), false],
    ['its health', event('container', 'health_status: healthy', 'a'), false],
    ['the start of another', event('container', 'start', 'b'), false],
    ['a network that it joins', event('network', 'connect', 'n', { container: 'a' }), true],
    ['a network that another joins', event('network', 'connect', 'n', { container: 'b' }), false],
    ['new settings of the daemon', event('daemon', 'reload', 'd'), true],
    ['an image', event('image', 'tag', 'a'), false],
  ];
  for (const [what, told, wanted] of mayChange)
    it(`${wanted ? 'is' : 'is not'} ${what}`, () => assert.equal(changesChain(told, 'a'), wanted));
});
