import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { placeholders, project, readJson, translatedTexts } from './source';

type Bundle = Readonly<Record<string, string>>;

const bundle = readJson('l10n/bundle.l10n.zh-tw.json') as Bundle;
const english = readJson('package.nls.json') as Bundle;
const chinese = readJson('package.nls.zh-tw.json') as Bundle;

describe('every text a person sees is there in both languages', () => {
  it('t() is always called with a text that can be found', () => {
    const hidden = translatedTexts().filter((one) => one.text === undefined);
    assert.deepEqual(
      hidden.map((one) => one.file).filter((file) => !file.endsWith('l10n.ts')),
      [],
    );
  });

  it('every English text of the code has a Chinese one, and none is left over', () => {
    const texts = new Set(translatedTexts().flatMap((one) => (one.text === undefined ? [] : [one.text])));
    assert.deepEqual(
      [...texts].filter((text) => !(text in bundle)),
      [],
      'without a translation',
    );
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !texts.has(text)),
      [],
      'translated and not used',
    );
  });

  it('a translation has the placeholders of its English text', () => {
    const wrong = Object.entries(bundle).filter(
      ([text, translated]) => String(placeholders(text)) !== String(placeholders(translated)),
    );
    assert.deepEqual(wrong, []);
  });

  it('a text is filled with as many values as it has placeholders', () => {
    const wrong = translatedTexts().filter(
      (one) => one.text !== undefined && placeholders(one.text).length !== one.fillings,
    );
    assert.deepEqual(wrong, []);
  });

  it('the manifest uses exactly the keys that both languages have', () => {
    const used = new Set(
      [...JSON.stringify(readJson('package.json')).matchAll(/%([\w.-]+)%/g)].map((match) => match[1] ?? ''),
    );
    assert.deepEqual(
      [...used].filter((key) => !(key in english)),
      [],
      'used and not English',
    );
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.has(key)),
      [],
      'English and not used',
    );
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  });

  it('a translated welcome has the buttons of the English one', () => {
    const buttons = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\(command:([^)]+)\)/g)].map((match) => match[1]);
    for (const [key, text] of Object.entries(english)) assert.deepEqual(buttons(chinese[key]), buttons(text), key);
  });

  it('no text is empty, and no Chinese text is still English', () => {
    const words = [
      ...Object.entries(bundle),
      ...Object.entries(chinese).map(([key, text]) => [english[key] ?? '', text] as const),
    ];
    // Where engineers in Taiwan say the English words, these stay.
    const kept = ['Compose Up', 'Compose Down', 'Compose Down…', 'Stevedore Compose', 'docker context', 'OCI bundle'];
    const same = words.filter(
      ([text, translated]) => translated === text && /[a-z]{3,} [a-z]{3,}/i.test(text) && !kept.includes(text),
    );
    assert.deepEqual(same, []);
    assert.deepEqual(
      words.filter(([, translated]) => translated.trim() === ''),
      [],
    );
  });

  it('there is a bundle for each language of the manifest', () => {
    assert.deepEqual(readdirSync(join(project, 'l10n')), ['bundle.l10n.zh-tw.json']);
  });
});
