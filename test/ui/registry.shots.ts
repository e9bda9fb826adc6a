import type { Language } from '../harness/browser';
import { registryUser } from '../harness/registryUser';
import { setRegistryStage } from './registryStage';
import { until } from './stage';

// Takes the pictures of a sign-in and of a pull.

interface Words {
  readonly language: Language;
  readonly images: string;
  readonly signIn: string;
  readonly userName: string;
  readonly wrong: string;
  readonly signedIn: string;
  readonly pull: string;
  readonly progress: RegExp;
  readonly layers: string;
}

const languages: readonly Words[] = [
  {
    language: 'en',
    images: 'Images',
    signIn: 'Stevedore Registry: Sign In to a Registry…',
    userName: 'User name',
    wrong: 'does not take this user with this password',
    signedIn: 'Signed in to',
    pull: 'Pull Image…',
    progress: /[1-4] of 5 layers · [\d.]+MB of /,
    layers: 'Layers',
  },
  {
    language: 'zh-tw',
    images: '映像檔',
    signIn: 'Stevedore 映像檔倉庫: 登入映像檔倉庫…',
    userName: '使用者名稱',
    wrong: '不接受這個使用者和密碼',
    signedIn: '已以',
    pull: '提取映像檔…',
    progress: /[1-4]／5 層 · [\d.]+MB／/,
    layers: '各層',
  },
];

const size = { width: 1100, height: 640 };

for (const words of languages) {
  describe(`pictures of a registry in ${words.language}`, function () {
    this.timeout(120_000);
    const stage = setRegistryStage();

    it('of signing in and of a pull', async () => {
      const { language } = words;
      const { address } = stage.registry;
      const reference = `${address}/bigred/a1:1`;
      await stage.onlyInRegistry(reference, 4);
      const window = await stage.open({ language, size, scale: 1.5 });
      await window.section(words.images).expand();
      await window.command(words.signIn);
      await window.quickInput.waitFor('Docker Hub');
      await window.quickInput.type(address);
      await window.quickInput.accept();
      await window.quickInput.waitFor(words.userName);
      await window.quickInput.type(registryUser.name);
      await window.quickInput.accept();
      await window.quickInput.waitFor(/base64/);
      await window.quickInput.type('wrong');
      await window.quickInput.accept();
      await window.quickInput.waitFor(words.wrong);
      await window.picture(`images/${language}/images-sign-in.png`);
      await window.quickInput.type(registryUser.password);
      await window.quickInput.accept();
      await window.statusBarItem(words.signedIn).waitFor();
      await window.section(words.images).titleAction(words.pull);
      await window.quickInput.waitFor('docker pull');
      await window.quickInput.type(reference);
      await window.quickInput.accept();
      await window.notification(words.progress).locator('a', { hasText: words.layers }).click();
      await until(
        'the layers can be read',
        () => window.panelText(),
        (text) => /1MB/.test(text),
      );
      await window.picture(`images/${language}/images-pull.png`);
    });
  });
}
