import { ownLab, type TestLab } from './ownLab';

export { ownLab, type TestLab };

/** Every test file is a bundle with its own copy of this module; the lab is one a process, so it hangs on the process. */
interface Shared {
  lab?: Promise<TestLab>;
}
const shared = ((globalThis as { stevedoreTestLab?: Shared }).stevedoreTestLab ??= withRootHook({}));

/** Files are loaded while the root suite is the current one: its `after` runs when all tests are over. */
function withRootHook(state: Shared): Shared {
  after('the shared lab ends', async function () {
    this.timeout(30_000);
    await (await state.lab?.catch(() => undefined))?.stop();
  });
  return state;
}

/** The lab that all tests of this mocha process share, started by the first who asks. */
export function sharedLab(): Promise<TestLab> {
  return (shared.lab ??= ownLab());
}
