import type { Language } from '../harness/browser';
import { panelOf } from './courseNote';
import { setStage } from './stage';

// Takes the pictures of the run form, with a trap explained and an error at its field; in both languages.

const languages: readonly { readonly language: Language & ('en' | 'zh-tw'); readonly open: string }[] = [
  { language: 'en', open: 'Stevedore Containers: Run a Container…' },
  { language: 'zh-tw', open: 'Stevedore 容器: 執行容器…' },
];

const line = 'docker run -itd -h s1 --name s1 --net host -m 64m --cpus 0.2 --cpuset-cpus 7 --shm-size 1g busybox sh';

describe('pictures of the run form', function () {
  this.timeout(180_000);
  const stage = setStage();
  for (const { language, open } of languages) {
    it(`in ${language}`, async () => {
      const window = await stage.open({ language, size: { width: 1400, height: 1000 }, scale: 1.5 });
      await window.command(open);
      const panel = panelOf(window);
      await panel.locator('#line').fill(line);
      await panel.locator('[data-field=cpuset-cpus] .remarks .error').waitFor();
      await window.picture(`images/${language}/run-form.png`);
    });
  }
});
