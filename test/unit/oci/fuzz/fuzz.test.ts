import fc from 'fast-check';
import { assertAnswers } from './answers';
import { documents } from './documents';
import { assertAll } from './properties';

/** The same documents each time: a test that fails fails again. `npm run soak` takes other ones, and twenty times as many. */
const seed = 20251127;

describe('any text at all', function () {
  this.timeout(120_000);

  it('is checked, mended and hardened without a throw, a range outside or an error more: 500 documents', () => {
    fc.assert(
      fc.property(documents, (text) => assertAll(text, 2)),
      { seed, numRuns: 500 },
    );
  });

  it('has an answer to whatever the editor asks, anywhere in it: 500 documents', () =>
    fc.assert(fc.asyncProperty(documents, fc.nat(), assertAnswers), { seed, numRuns: 500 }));
});
