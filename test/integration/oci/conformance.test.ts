import assert from 'node:assert/strict';
import { compare } from '../../../src/core/oci/defaults/compare';
import { harden } from '../../../src/core/oci/harden/harden';
import { parseConfig } from '../../../src/core/oci/syntax/configDocument';
import { check } from '../../conformance/check';
import { isCaught, judge } from '../../conformance/judge';
import { measurers } from '../../conformance/measurers';
import { baseTrials, sample } from '../../conformance/mutants/all';
import { figures, report } from '../../conformance/report';
import { type Conformance, startConformance } from '../../conformance/session';
import type { Checked } from '../../conformance/trial';

/** A sample of `npm run conformance`: another one for every seed, the same each time it runs. */
const mutants = { count: 60, seed: 7 };

describe('what we say of configs, compared with what runc and crun do', function () {
  this.timeout(180_000);
  let session: Conformance;
  let results: readonly Checked[];

  before(async () => {
    session = await startConformance();
    const trials = [...baseTrials(session.bases), ...sample(session.bases, mutants.count, mutants.seed)];
    const runtimes = await measurers();
    results = (await session.run(trials)).map((one) => check(one, runtimes));
  });
  after(() => session?.stop());

  it('takes the configs of six real programs, as both runtimes do', () => {
    const bases = results.filter(({ family }) => family === 'base');
    assert.equal(bases.length, 6);
    for (const { base, outcomes } of bases) {
      for (const { runtime, refused, message } of outcomes)
        assert.ok(!refused, `${runtime} refuses ${base}: ${message}`);
    }
    assert.deepEqual(figures(results, []).falseErrors, []);
  });

  it('hardens the configs of six real programs, and both runtimes start them all the same', async () => {
    const trials = session.bases.map(({ name, config }) => {
      const { text, changes } = harden(parseConfig(JSON.stringify(config)));
      assert.ok(changes.length > 0, name);
      return { base: name, name: 'hardened', family: 'hardened', text };
    });
    for (const { base, outcomes } of await session.run(trials)) {
      assert.equal(outcomes.length, 2, base);
      for (const { runtime, refused, message } of outcomes)
        assert.ok(!refused, `${runtime} refuses ${base} hardened: ${message}`);
    }
  });

  it("knows what Docker protects by default: a container of the machine's own engine differs by its version only", () => {
    const own = session.bases.find(({ name }) => name === 'docker run')?.config;
    const found = compare(parseConfig(JSON.stringify(own)), 'docker');
    assert.ok(found.length >= 12);
    // Engines before the newest mask less, and filter the system calls that there were.
    const byVersion = ['maskedPaths', 'seccomp'];
    const others = found.filter(({ path, stands }) => stands !== 'same' && !byVersion.includes(String(path.at(-1))));
    assert.deepEqual(
      others.map(({ said }) => said),
      [],
    );
  });

  it('warns of everything that a runtime refuses', () => {
    const judged = judge(results);
    const refusals = judged.filter(({ outcome }) => outcome.refused);
    assert.ok(refusals.length >= mutants.count / 4, `only ${refusals.length} were refused: nothing is proven`);
    assert.ok(refusals.every(isCaught), report(results, judged));
  });

  it('foretells what each runtime does', () => {
    const judged = judge(results);
    const { agree, disagree } = figures(results, judged);
    assert.ok(agree / (agree + disagree) >= 0.98, report(results, judged));
  });
});
