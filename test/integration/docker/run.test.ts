import assert from 'node:assert/strict';
import { toCreate } from '../../../src/core/docker/run/create';
import { lexLine } from '../../../src/core/docker/run/lex';
import { parseRun } from '../../../src/core/docker/run/parseRun';
import { runPlan } from '../../../src/core/docker/run/plan';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { runPlan as perform } from '../../../src/core/plan/run';
import { sharedLab, type TestLab } from '../../harness/testLab';
import { runLines } from '../../unit/docker/run/lines';

type Json = Readonly<Record<string, unknown>>;

/** What differs between any two containers. */
const own = /^(Id|Created|Name|LogPath|ResolvConfPath|HostnamePath|HostsPath|GraphDriver|Path|Args|State)$/;

describe('a docker run line and the call that is made of it', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  const made: string[] = [];

  const specOf = (line: string) => {
    const lexed = lexLine(line);
    assert.ok(lexed.is === 'words');
    const [, verb, ...words] = lexed.words;
    const { spec, remarks } = parseRun(words, verb === 'create' ? 'create' : 'run');
    assert.deepEqual(remarks, []);
    // Every image of these lines is the one that the engine has.
    return { ...spec, image: 'busybox', options: spec.options.filter(({ name }) => name !== 'name') };
  };

  /** What the engine says of a container, without what differs between any two. */
  const inspected = async (id: string): Promise<Json> => {
    made.push(id);
    const { Config, HostConfig, ...rest } = (await engine.inspect('containers', id)) as Json;
    const config: Record<string, unknown> = { ...(Config as Json), Labels: undefined };
    if (config['Hostname'] === id.slice(0, 12)) config['Hostname'] = '';
    // The command line keeps these in maps of Go, which have no order.
    config['Env'] = ((config['Env'] ?? []) as readonly string[]).toSorted();
    const { Ulimits, Binds } = HostConfig as {
      readonly Ulimits: readonly Json[] | null;
      readonly Binds: readonly string[] | null;
    };
    const host = {
      ...(HostConfig as Json),
      Ulimits: (Ulimits ?? []).map((one) => JSON.stringify(one)).toSorted(),
      Binds: (Binds ?? []).toSorted(),
    };
    const mounts = (rest['Mounts'] as readonly Json[]).map((mount) =>
      /^[0-9a-f]{64}$/.test(String(mount['Name'])) ? { ...mount, Name: '', Source: '' } : mount,
    );
    const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.test(key)));
    const { Networks } = rest['NetworkSettings'] as { readonly Networks: Json };
    return {
      ...kept,
      Config: config,
      HostConfig: host,
      Mounts: byPlace(mounts),
      NetworkSettings: Object.keys(Networks),
    };
  };
  const byPlace = (mounts: readonly Json[]): readonly Json[] =>
    mounts.toSorted((one, other) => (String(one['Destination']) < String(other['Destination']) ? -1 : 1));

  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  afterEach(async () => {
    if (made.length > 0) await lab.docker(['rm', '-fv', ...made.splice(0)]);
  });
  after(async () => {
    await lab.docker(['volume', 'rm', '-f', 'cache']);
    engine.dispose();
  });

  for (const line of runLines) {
    it(`make the same container: ${line}`, async () => {
      const spec = specOf(line);
      const { body, words, unsupported } = toCreate(spec);
      assert.deepEqual(unsupported, []);
      // Attaching is what docker run decides by -d; docker create knows no -d.
      const detached = spec.options.some(({ name }) => name === 'detach');
      const typed = await lab.dockerOk(['create', '--label', lab.label, ...words]);
      const attached = detached ? { ...body, AttachStdin: true, AttachStdout: true, AttachStderr: true } : body;
      const call = { op: 'container.create', name: '', words, body: { ...attached, Labels: labelled(body) } } as const;
      const { made: created } = await engine.perform(call);
      assert.ok(created);
      const [theirs, ours] = [await inspected(typed), await inspected(created.id)];
      if (detached) for (const one of [theirs, ours]) forgetAttaching(one);
      assert.deepEqual(ours, theirs);
    });
  }

  const labelled = (body: Json): Json => {
    const [key = '', value = ''] = lab.label.split('=');
    return { ...(body['Labels'] as Json), [key]: value };
  };
  const forgetAttaching = ({ Config }: Json): void => {
    const none = { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false };
    Object.assign(Config as object, none);
  };

  const act = (line: string) =>
    perform(runPlan(specOf(line)), { engine, host: createLocalHost(), signal: new AbortController().signal });

  it('runs the container, which is there and has started', async () => {
    const outcome = await act(`docker run -d --label ${lab.label} busybox sleep 60`);
    assert.ok(outcome.kind === 'done' && outcome.made);
    made.push(outcome.made.id);
    assert.equal(await lab.dockerOk(['inspect', '-f', '{{.State.Running}}', outcome.made.id]), 'true');
  });

  it('leaves nothing of a container that cannot be started', async () => {
    const outcome = await act(`docker run -d --label ${lab.label} --label half=made busybox /no/such/program`);
    assert.equal(outcome.kind, 'failed');
    assert.equal(await lab.dockerOk(['ps', '-aq', '--filter', 'label=half=made']), '');
  });
});
