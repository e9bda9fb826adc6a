import { commitContainer, type CommitOptions, readChanges } from '../../core/docker/commitContainer';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';
import type { ContainerRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { planLines } from '../../core/plan/render/lines';
import { shown } from '../../core/rows/row';
import { act } from '../../ui/act';
import { askForm, type Field } from '../../ui/form';
import type { FormTrouble } from '../../ui/formText';
import { mayChange } from '../../ui/trust';
import type { Asked, Work } from './work';

/** A commit as it is typed. */
interface CommitForm {
  readonly reference: string;
  readonly message: string;
  readonly author: string;
  readonly changes: string;
  readonly pause: boolean;
}

type Text = Exclude<keyof CommitForm, 'pause'>;
type Trouble = FormTrouble & { readonly field: Text };

const empty: CommitForm = { reference: '', message: '', author: '', changes: '', pause: true };

/** Asks for what an image of a container is to be called and to say, and makes it; what the engine refuses leads back. */
export async function commit({ services }: Work, { id, preset }: Asked): Promise<void> {
  if (!mayChange()) return;
  const { store } = await services.window.looking();
  let initial: CommitForm = { ...empty, ...preset };
  for (;;) {
    const record = store.snapshot.containers.get(id);
    const form = record && (await askCommit(record, initial));
    if (!form) return;
    const plan = commitContainer(record, optionsOf(form));
    const report = await act(services, [plan], { view: 'stevedore.containers', doing: plan.title });
    if (report?.items.some(({ outcome }) => outcome.kind === 'failed') !== true) return;
    initial = form;
  }
}

function askCommit(record: ContainerRecord, initial: CommitForm): Promise<CommitForm | undefined> {
  return askForm<CommitForm>({
    title: t('Commit {0}', shown(record.name)),
    placeholder: t('name:tag of the new image; Enter makes it'),
    initial,
    typed: { get: (form) => form.reference, set: (form, reference) => ({ ...form, reference }) },
    fields: [...texts(), ...(record.state === 'running' ? [pause] : [])],
    done: (form) => {
      const plan = commitContainer(record, optionsOf(form));
      return { label: plan.title, line: planLines(plan)[0] ?? '' };
    },
    troubles: troublesOf,
  });
}

const pause: Field<CommitForm> = {
  kind: 'switch',
  // Read when it is shown: translations come later than this module.
  get label() {
    return t('Pause the container meanwhile, so that no file changes while it is read');
  },
  isOn: (form) => form.pause,
  set: (form, isOn) => ({ ...form, pause: isOn }),
};

function texts(): readonly Field<CommitForm>[] {
  type Words = Pick<Extract<Field<CommitForm>, { kind: 'text' }>, 'label' | 'prompt' | 'example' | 'whenEmpty'>;
  const text = (name: Text, words: Words): Field<CommitForm> => {
    const set = (form: CommitForm, value: string): CommitForm => ({ ...form, [name]: value });
    return {
      kind: 'text',
      ...words,
      get: (form) => form[name],
      set,
      troubles: (form, value) => troublesOf(set(form, value)).filter(({ field }) => field === name),
    };
  };
  return [
    text('message', {
      label: t('Message'),
      prompt: t('What was changed, for the history of the image.'),
      example: t('installed the tools of the course'),
      whenEmpty: t('none'),
    }),
    text('author', {
      label: t('Author'),
      prompt: t('Who made the image.'),
      example: 'Ada <ada@example.com>',
      whenEmpty: t('none'),
    }),
    text('changes', {
      label: t('Changes'),
      prompt: t('Instructions of a Dockerfile for the image, separated by ";".'),
      example: 'CMD ["sh"]; ENV A=b',
      whenEmpty: t('as the container has it'),
    }),
  ];
}

function troublesOf({ reference, changes }: CommitForm): readonly Trouble[] {
  const troubles: Trouble[] = [];
  const read = reference.trim() === '' ? undefined : readReference(reference.trim());
  if (typeof read === 'string') troubles.push({ field: 'reference', weight: 'error', text: referenceWords(read) });
  const list = readChanges(changes);
  if ('unknown' in list) {
    const text = t('A commit takes no {0}.', shown(list.unknown));
    troubles.push({ field: 'changes', weight: 'error', text });
  }
  return troubles;
}

function optionsOf({ reference, message, author, changes, pause: isPaused }: CommitForm): CommitOptions {
  const read = readChanges(changes);
  const texts = { reference: reference.trim(), message, author };
  return { ...texts, changes: 'unknown' in read ? [] : read, pause: isPaused };
}
