import { createVolume, isVolumeName, type NewVolume, readPairs } from '../../core/docker/createVolume';
import { t } from '../../core/l10n/l10n';
import { planLines } from '../../core/plan/render/lines';
import { shown } from '../../core/rows/row';
import { act } from '../../ui/act';
import { askForm, type Field } from '../../ui/form';
import type { FormTrouble } from '../../ui/formText';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';

/** A new volume as it is typed. */
interface VolumeForm {
  readonly name: string;
  readonly driver: string;
  readonly options: string;
  readonly labels: string;
}

type Place = keyof VolumeForm;
type Trouble = FormTrouble & { readonly field: Place };

const empty: VolumeForm = { name: '', driver: '', options: '', labels: '' };

/**
 * Asks for a volume and makes it; what the engine refuses leads back to the form as it was. `preset`: what whoever called
 * knows already.
 */
export async function createByForm(services: Services, view: string, preset: unknown): Promise<void> {
  if (!mayChange()) return;
  let initial = presetOf(preset);
  for (;;) {
    const form = await askVolume(services, initial);
    if (!form) return;
    const plan = createVolume(volumeOf(form));
    const report = await act(services, [plan], { view, doing: plan.title });
    if (report?.items.some(({ outcome }) => outcome.kind === 'failed') !== true) return;
    initial = form;
  }
}

async function askVolume(services: Services, initial: VolumeForm): Promise<VolumeForm | undefined> {
  const { volumes } = (await services.window.looking()).store.snapshot;
  const troubles = (form: VolumeForm): readonly Trouble[] => troublesOf(form, volumes);
  return askForm<VolumeForm>({
    title: t('Create Volume'),
    placeholder: t('Name of the volume; Enter makes it'),
    initial,
    typed: { get: (form) => form.name, set: (form, name) => ({ ...form, name }) },
    fields: fields(troubles),
    done: (form) => {
      const plan = createVolume(volumeOf(form));
      const label = form.name.trim() === '' ? t('Create a volume that the engine names') : plan.title;
      return { label, line: planLines(plan)[0] ?? '' };
    },
    troubles,
  });
}

function fields(troubles: (form: VolumeForm) => readonly Trouble[]): readonly Field<VolumeForm>[] {
  type Words = Pick<Extract<Field<VolumeForm>, { kind: 'text' }>, 'label' | 'prompt' | 'example' | 'whenEmpty'>;
  const text = (name: Place, words: Words): Field<VolumeForm> => {
    const set = (form: VolumeForm, value: string): VolumeForm => ({ ...form, [name]: value });
    return {
      kind: 'text',
      ...words,
      get: (form) => form[name],
      set,
      troubles: (form, value) => troubles(set(form, value)).filter(({ field }) => field === name),
    };
  };
  const pairs = t('key=value, with a blank between two.');
  return [
    text('driver', {
      label: t('Driver'),
      prompt: t('What keeps the volume: local, or the name of a plugin.'),
      example: 'local',
      whenEmpty: 'local',
    }),
    text('options', {
      label: t('Options of the driver'),
      prompt: pairs,
      example: 'type=tmpfs device=tmpfs o=size=64m',
      whenEmpty: t('none'),
    }),
    text('labels', {
      label: t('Labels'),
      prompt: pairs,
      example: 'course=volumes about="two words"',
      whenEmpty: t('none'),
    }),
  ];
}

function troublesOf(form: VolumeForm, taken: ReadonlyMap<string, unknown>): readonly Trouble[] {
  const name = form.name.trim();
  const wrong = (field: Place, text: string): Trouble => ({ field, weight: 'error', text });
  const troubles: Trouble[] = [];
  if (taken.has(name)) troubles.push(wrong('name', t('Another volume has this name.')));
  else if (name !== '' && !isVolumeName(name))
    troubles.push(wrong('name', t('Two or more letters, digits, "_", "." or "-", the first one a letter or a digit.')));
  for (const field of ['options', 'labels'] as const) {
    const bad = readPairs(form[field]).wrong;
    if (bad !== undefined) troubles.push(wrong(field, t('{0} is no key=value.', shown(bad))));
  }
  return troubles;
}

function volumeOf({ name, driver, options, labels }: VolumeForm): NewVolume {
  return {
    name: name.trim(),
    driver: driver.trim() || 'local',
    options: readPairs(options).pairs,
    labels: readPairs(labels).pairs,
  };
}

/** What came with the command, as far as it is of use: anybody may call one with anything. */
function presetOf(value: unknown): VolumeForm {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const text = (name: Place): string => (typeof given[name] === 'string' ? given[name] : empty[name]);
  return { name: text('name'), driver: text('driver'), options: text('options'), labels: text('labels') };
}
