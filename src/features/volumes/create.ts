import * as vscode from 'vscode';
import { createVolume, isVolumeName, readPairs } from '../../core/docker/createVolume';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { act } from '../../ui/act';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';

/** Asks for name, driver, options and labels of a new volume, checked while they are typed, and makes it. */
export async function askAndCreate(services: Services, view: string): Promise<void> {
  if (!mayChange()) return;
  const taken = (await services.window.looking()).store.snapshot.volumes;
  const title = t('Create Volume');
  const ask = (options: vscode.InputBoxOptions): Thenable<string | undefined> =>
    vscode.window.showInputBox({ title, ignoreFocusOut: true, ...options });
  const name = await ask({
    prompt: t('Name of the volume; without one the engine makes one up'),
    validateInput: (value) => {
      if (value === '') return undefined;
      if (taken.has(value)) return t('Another volume has this name.');
      return isVolumeName(value)
        ? undefined
        : t('Two or more letters, digits, "_", "." or "-", the first one a letter or a digit.');
    },
  });
  if (name === undefined) return;
  const driver = await ask({ prompt: t('Driver'), value: 'local' });
  if (driver === undefined) return;
  const options = await askPairs(ask, {
    prompt: t('Options of the driver, as key=value, with blanks between them'),
    placeHolder: 'type=tmpfs device=tmpfs o=size=64m',
  });
  if (!options) return;
  const labels = await askPairs(ask, { prompt: t('Labels, as key=value, with blanks between them') });
  if (!labels) return;
  const plan = createVolume({ name, driver: driver.trim() || 'local', options, labels });
  await act(services, [plan], { view, doing: plan.title });
}

type Ask = (options: vscode.InputBoxOptions) => Thenable<string | undefined>;

async function askPairs(
  ask: Ask,
  options: vscode.InputBoxOptions,
): Promise<Readonly<Record<string, string>> | undefined> {
  const text = await ask({
    ...options,
    validateInput: (value) => {
      const { wrong } = readPairs(value);
      return wrong === undefined ? undefined : t('{0} is no key=value.', shown(wrong));
    },
  });
  return text === undefined ? undefined : readPairs(text).pairs;
}
