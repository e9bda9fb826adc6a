import { t } from '../../l10n/l10n';
import type { Plan } from '../../plan/plan';
import {
  isContainerName,
  killContainer,
  pauseContainer,
  renameContainer,
  restartContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from '../containerPlans';
import { pruneImages, removeImage, tagImage } from '../imagePlans';
import { pruneNetworks, removeNetwork } from '../networkPlans';
import { pruneContainers, removeContainer } from '../removeContainer';
import { pruneVolumes, removeVolume } from '../volumePlans';
import type { ContainerRecord } from '../../engine/records';
import { byNameOrId, type Holdings, imageByWord } from './lookUp';
import type { LineChange } from './meaning';

/** What a line will do, or the reason why it cannot: a name that the engine does not have. */
export type LinePlans = { readonly plans: readonly Plan[] } | { readonly missing: string; readonly text: string };

/** The plans of a line on what is there. `api`: the version that is spoken, because pruning changed its meaning. */
export function linePlans(change: LineChange, holdings: Holdings, api: string): LinePlans {
  switch (change.verb) {
    case 'rmi':
      return each(change.images, (word) => {
        const found = imageByWord(holdings.images, word);
        return found && removeImage(found.image, { ...found, force: change.force });
      }, noImage); // prettier-ignore
    case 'tag':
      return each([change.image], (word) => tagOf(word, change.reference, holdings), noImage);
    case 'network rm':
      return each(change.networks, (word) => {
        const found = byNameOrId(holdings.networks, word);
        return found && removeNetwork(found);
      }, (word) => t('There is no network {0}.', word)); // prettier-ignore
    case 'volume rm':
      return each(change.volumes, (word) => {
        const found = holdings.volumes.find(({ name }) => name === word);
        return found && removeVolume(found, change);
      }, (word) => t('There is no volume {0}.', word)); // prettier-ignore
    case 'container prune':
      return { plans: [pruneContainers(holdings.containers.filter(({ state }) => !isAlive(state)))] };
    case 'network prune':
      return { plans: [pruneNetworks()] };
    case 'image prune':
      return { plans: [pruneImages(change)] };
    case 'volume prune':
      return { plans: [pruneVolumes({ all: change.all, api })] };
    case 'rename':
      if (!isContainerName(change.newName)) {
        return { missing: change.newName, text: t('{0} is no name for a container.', change.newName) };
      }
      return eachContainer(change.containers, holdings, (record) => renameContainer(record, change));
    default:
      return eachContainer(change.containers, holdings, (record) => containerPlan(change, record));
  }
}

type OfContainers = Extract<
  LineChange,
  { readonly verb: 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'rm' }
>;

function containerPlan(change: OfContainers, record: ContainerRecord): Plan {
  switch (change.verb) {
    case 'start':
      return startContainer(record);
    case 'pause':
      return pauseContainer(record);
    case 'unpause':
      return unpauseContainer(record);
    case 'stop':
      return stopContainer(record, seconds(change));
    case 'restart':
      return restartContainer(record, seconds(change));
    case 'kill':
      return killContainer(record, { signal: change.signal });
    case 'rm':
      return removeContainer(record, { force: change.force, volumes: change.volumes });
  }
}

function seconds({ timeoutSeconds }: { readonly timeoutSeconds?: number }): { readonly timeoutSeconds?: number } {
  return timeoutSeconds === undefined ? {} : { timeoutSeconds };
}

const isAlive = (state: string): boolean => ['running', 'paused', 'restarting'].includes(state);
const noImage = (word: string): string => t('There is no image {0} here.', word);

function tagOf(word: string, reference: string, { images }: Holdings): Plan | undefined {
  const found = imageByWord(images, word);
  const holder = imageByWord(images, reference)?.image;
  return found && tagImage(found.image, { name: word, reference, ...(holder && { holder }) });
}

function eachContainer(
  words: readonly string[],
  { containers }: Holdings,
  plan: (record: ContainerRecord) => Plan,
): LinePlans {
  return each(words, (word) => {
    const found = byNameOrId(containers, word);
    return found && plan(found);
  }, (word) => t('There is no container {0}.', word)); // prettier-ignore
}

/** All plans, or none where one name is wrong: docker would do the others and then fail. */
function each(
  words: readonly string[],
  plan: (word: string) => Plan | undefined,
  missing: (word: string) => string,
): LinePlans {
  const plans: Plan[] = [];
  for (const word of words) {
    const made = plan(word);
    if (!made) return { missing: word, text: missing(word) };
    plans.push(made);
  }
  return { plans };
}
