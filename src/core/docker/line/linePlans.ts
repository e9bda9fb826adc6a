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
import { commitContainer } from '../commitContainer';
import { createVolume, isVolumeName } from '../createVolume';
import { pruneImages, removeImage, tagImage } from '../imagePlans';
import { createNetwork } from '../networkDraft';
import { connectContainer, disconnectContainer, pruneNetworks, removeNetwork } from '../networkPlans';
import { readReference } from '../reference';
import { referenceWords } from '../referenceWords';
import { pruneContainers, removeContainer } from '../removeContainer';
import { pruneVolumes, removeVolume } from '../volumePlans';
import type { ContainerRecord } from '../../engine/records';
import { byNameOrId, type Holdings, imageByWord, noContainer, noImage, noNetwork } from './lookUp';
import type { LineChange } from './meaning';

/** What a line will do, or why it cannot, a text for each reason: above all names that the engine does not have. */
export type LinePlans = { readonly plans: readonly Plan[] } | { readonly refused: readonly string[] };

/** The plans of a line on what is there. `api`: the version that is spoken, because pruning changed its meaning. */
export function linePlans(change: LineChange, holdings: Holdings, api: string): LinePlans {
  switch (change.verb) {
    case 'rmi':
      return each(change.images, (word) => {
        const found = imageByWord(holdings.images, word);
        return found && removeImage(found.image, { ...found, force: change.force });
      }, noImage); // prettier-ignore
    case 'tag':
      return tagOf(change, holdings);
    case 'commit':
      return committed(change, holdings);
    case 'network rm':
      return each(change.networks, (word) => {
        const found = byNameOrId(holdings.networks, word);
        return found && removeNetwork(found);
      }, noNetwork); // prettier-ignore
    case 'network create': {
      const { name } = change.draft;
      const taken = holdings.networks.some((network) => network.name === name);
      return taken
        ? { refused: [t('There is a network {0} already: choose another name, or remove that one.', name)] }
        : { plans: [createNetwork(change.draft)] };
    }
    case 'network connect':
    case 'network disconnect':
      return membership(change, holdings);
    case 'volume rm':
      return each(change.volumes, (word) => {
        const found = holdings.volumes.find(({ name }) => name === word);
        return found && removeVolume(found, change);
      }, (word) => t('There is no volume {0}.', word)); // prettier-ignore
    case 'volume create': {
      const { name, driver } = change.volume;
      return driver === 'local' && name !== '' && !isVolumeName(name)
        ? { refused: [t('{0} is no name for a volume.', name)] }
        : { plans: [createVolume(change.volume)] };
    }
    case 'container prune':
      return { plans: [pruneContainers(holdings.containers.filter(({ state }) => !isAlive(state)))] };
    case 'network prune':
      return { plans: [pruneNetworks()] };
    case 'image prune':
      return { plans: [pruneImages(change)] };
    case 'volume prune':
      return { plans: [pruneVolumes({ all: change.all, api })] };
    case 'rename':
      if (!isContainerName(change.newName)) return { refused: [t('{0} is no name for a container.', change.newName)] };
      return eachContainer(change.containers, holdings, (record) => renameContainer(record, change));
    default:
      return eachContainer(change.containers, holdings, (record) => containerPlan(change, record));
  }
}

type OfContainers = Change<'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'rm'>;

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

type Change<Verb extends LineChange['verb']> = Extract<LineChange, { readonly verb: Verb }>;

function tagOf({ image: word, reference }: Change<'tag'>, { images }: Holdings): LinePlans {
  const name = tagName(reference);
  if ('refused' in name) return name;
  const found = imageByWord(images, word);
  if (!found) return { refused: [noImage(word)] };
  const holder = imageByWord(images, name.familiar)?.image;
  const options = { name: word, reference: name.familiar, ...(holder && { holder }) };
  return { plans: [tagImage(found.image, options)] };
}

function committed({ containers, options }: Change<'commit'>, holdings: Holdings): LinePlans {
  const name = options.reference === '' ? { familiar: '' } : tagName(options.reference);
  if ('refused' in name) return name;
  return eachContainer(containers, holdings, (record) =>
    commitContainer(record, { ...options, reference: name.familiar }),
  );
}

/** A tag as docker will list it. */
function tagName(reference: string): { readonly familiar: string } | { readonly refused: readonly string[] } {
  const read = readReference(reference);
  if (typeof read === 'string') return { refused: [`${reference}: ${referenceWords(read)}`] };
  if (read.digest === undefined) return read;
  return { refused: [t('A tag has no digest: the image has it already.')] };
}

function membership(change: Change<'network connect' | 'network disconnect'>, holdings: Holdings): LinePlans {
  const network = byNameOrId(holdings.networks, change.network);
  if (!network) return { refused: [noNetwork(change.network)] };
  const [word] = change.containers;
  // What is gone may still be listed in the network; that is what force is for (docker-network-disconnect(1)).
  if (change.verb === 'network disconnect' && change.force) {
    const container = byNameOrId(holdings.containers, word) ?? { id: word, name: word };
    return { plans: [disconnectContainer(container, network, { force: true })] };
  }
  return eachContainer(change.containers, holdings, (record) =>
    change.verb === 'network connect'
      ? connectContainer(record, network, change.options)
      : disconnectContainer(record, network),
  );
}

function eachContainer(
  words: readonly string[],
  { containers }: Holdings,
  plan: (record: ContainerRecord) => Plan,
): LinePlans {
  return each(words, (word) => {
    const found = byNameOrId(containers, word);
    return found && plan(found);
  }, noContainer); // prettier-ignore
}

/** All plans, or none where one name is wrong: docker would do the others and then fail. */
function each(
  words: readonly string[],
  plan: (word: string) => Plan | undefined,
  missing: (word: string) => string,
): LinePlans {
  const made = words.map((word) => plan(word) ?? missing(word));
  const refused = made.filter((one) => typeof one === 'string');
  return refused.length > 0 ? { refused } : { plans: made.filter((one) => typeof one !== 'string') };
}
