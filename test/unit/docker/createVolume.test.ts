import assert from 'node:assert/strict';
import { readPairs } from '../../../src/core/docker/createVolume';

describe('key=value pairs of a form', () => {
  it('may hold blanks where they are quoted, and equals signs in the value', () => {
    assert.deepEqual(readPairs(`a=b  o=size=64m,uid=1 about="two words" 'k y'=v e=`), {
      pairs: { a: 'b', o: 'size=64m,uid=1', about: 'two words', 'k y': 'v', e: '' },
    });
    assert.deepEqual(readPairs('  '), { pairs: {} });
  });

  it('name the first word that is none', () => {
    assert.equal(readPairs('a=b course c').wrong, 'course');
    assert.equal(readPairs('=x').wrong, '=x');
  });
});
