import assert from 'node:assert/strict';
import { type Placed, renderNote } from '../../../../src/features/course/markdown';

const render = (text: string, placed: readonly Placed[] = []): string =>
  renderNote(text, { placed, picture: (source) => (source.startsWith('https:') ? undefined : `near:${source}`) });

describe('the prose of a note in the panel', () => {
  it('has the place of a command where its line in the fence was', () => {
    const html = render('before\n\n```\n$ docker info\n```\n\nafter', [{ is: 'command', key: 'k1', line: 4 }]);
    assert.match(html, /before[\s\S]*<div data-slot="k1" data-line="4"><\/div>[\s\S]*after/);
    assert.doesNotMatch(html, /docker info/);
  });

  it('keeps a fence without commands as it is', () => {
    assert.match(render('```\njust text\n```'), /<pre data-line="1"><code>just text\n<\/code><\/pre>/);
  });

  it('keeps a fence as it is when only a card in the prose before it is a command', () => {
    const html = render('\\$ docker info\n\n```\njust text\n```', [{ is: 'command', key: 'k1', line: 1 }]);
    assert.match(html, /docker info[\s\S]*data-slot="k1"[\s\S]*just text/);
  });

  it('has every command once, also one that stands in a list inside of a quote', () => {
    const html = render('> - one\n>   ```\n>   $ ls\n>   ```\n', [{ is: 'command', key: 'k1', line: 3 }]);
    assert.equal(html.split('data-slot="k1"').length, 2);
  });

  it('shows the words of the author between commands', () => {
    const html = render('```\n$ a\nNow <b> we look.\n$ b\n```', [
      { is: 'command', key: 'k1', line: 2 },
      { is: 'narration', text: 'Now <b> we look.', line: 3 },
      { is: 'command', key: 'k2', line: 4 },
    ]);
    assert.match(html, /k1[\s\S]*Now &lt;b&gt; we look\.[\s\S]*k2/);
  });

  it('reads no HTML of the note, in text, fences, pictures or links', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const html = render(
      `${evil}\n\n\`\`\`\n${evil}\n\`\`\`\n\n![${evil}](https://a.example/"onload=x)\n\n[x](https://a"b)`,
    );
    assert.doesNotMatch(html, /<img[^>]*onerror/);
    assert.doesNotMatch(html, /"onload/);
  });

  it('gives links no address that a click could follow, and no scripts at all', () => {
    assert.match(render('[site](https://example.org)'), /<a href="#" data-link="https:\/\/example\.org"/);
    assert.doesNotMatch(render('[x](javascript:alert(1)) [y](command:workbench.action.quit)'), /href="(?!#)/);
  });

  it('puts a button in place of a picture of a site, and loads what lies beside the note', () => {
    const html = render('![map](https://pictures.example.org/map.png) ![own](own.png)');
    assert.match(html, /data-site="pictures\.example\.org"/);
    assert.match(html, /<img src="near:own\.png" alt="own">/);
  });

  it('does not show the front matter, and keeps the lines where they are', () => {
    const html = render('---\ntitle: T\n---\n```\n$ ls\n```', [{ is: 'command', key: 'k1', line: 5 }]);
    assert.doesNotMatch(html, /title/);
    assert.match(html, /^<div data-slot="k1" /);
  });

  it('tells the line of each block, and puts a remark of ours where it belongs', () => {
    const html = render('# One\n\nwords\n', [{ is: 'fact', label: 'In fact', text: 'a <b>', line: 1 }]);
    assert.match(
      html,
      /<h1 data-line="1">One<\/h1>\s*<p class="fact"><strong>In fact<\/strong><span>a &lt;b&gt;<\/span><\/p><p data-line="3">/,
    );
  });
});

describe('shortcodes of emoji in the prose of a note', () => {
  it('are the pictures they name', () => {
    assert.match(render('## :whale: Docker\n\n:warning:請注意 :+1:'), /🐳 Docker[\s\S]*⚠️請注意 👍/);
  });

  const none = ['root:x:0:0', 'a:100:b', '`:whale:`', '```\n:whale:\n```', '    :whale:', ':no_such_thing:', '8-) :-)'];
  for (const text of none) {
    it(`are not in: ${JSON.stringify(text)}`, () => assert.doesNotMatch(render(text), /\p{Extended_Pictographic}/u));
  }
});

describe('tags in the prose of a note', () => {
  it('fold what the author folds, with the commands in it', () => {
    const note = '<details>\n<summary>More `here`</summary>\n\n```\n$ ls\n```\n\n</details>\n\nafter';
    const html = render(note, [{ is: 'command', key: 'k1', line: 5 }]);
    assert.match(
      html,
      /<details><summary>More <code>here<\/code><\/summary><div data-slot="k1"[^>]*><\/div><\/details><p[^>]*>after/,
    );
  });

  it('show each of several alternatives under its label', () => {
    const html = render(
      'import Tabs from \'@theme/Tabs\';\n\n<Tabs>\n<TabItem value="npm" label="With npm" default>\n\none\n\n</TabItem>\n<TabItem value="brew">\n\ntwo\n\n</TabItem>\n</Tabs>',
    );
    assert.match(html, /With npm[\s\S]*one[\s\S]*brew[\s\S]*two/);
    assert.doesNotMatch(html, /Tab(s|Item)|import/);
  });

  it('keep what is meant by them between words, and leave the rest away', () => {
    const html = render(
      '<p align="center">Press <kbd class="x">Ctrl</kbd><br/>or <a href="https://a.example">this</a></p>',
    );
    assert.match(
      html,
      /<p data-line="1">Press <kbd>Ctrl<\/kbd><br>or <a href="#" data-link="https:\/\/a\.example"[^>]*>this<\/a><\/p>/,
    );
  });

  it('put a button in place of a picture of a site', () => {
    const html = render('<img src="https://pictures.example.org/map.png" alt="Map" onerror="x()">');
    assert.match(html, /data-site="pictures\.example\.org"/);
    assert.doesNotMatch(html, /<img|onerror/);
  });

  it('hide comments', () => {
    assert.doesNotMatch(render('<!-- one\ntwo -->\n\nwords <!-- three --> go on'), /one|two|three|!--/);
  });

  const texts = [
    'docker login -u <Login Name>',
    '<port>',
    '<b>',
    'a < b > c',
    '<Login Name>\n\nx',
    '<!-- open',
    '</b>',
  ];
  for (const text of texts) {
    it(`are text where they are none: ${JSON.stringify(text)}`, () => {
      const [first = ''] = text.split('\n');
      assert.ok(render(text).includes(first.replaceAll('<', '&lt;').replaceAll('>', '&gt;')), render(text));
    });
  }

  const hostile = [
    '<script>alert(1)</script>',
    '<details onclick="alert(1)" open>\n<summary onclick=x>s</summary>\n\nx\n\n</details>',
    '<kbd style="x" onclick="alert(1)">x</kbd> <iframe src="x"></iframe>',
    '<a href="javascript:alert(1)" onclick=x>x</a>',
    '<img src=x onerror=alert(1)>',
    '<Tabs onclick={x}>\n<TabItem label="<img src=x onerror=alert(1)>">\n\nx\n\n</TabItem>\n</Tabs>',
    ':::note <img src=x onerror=alert(1)>\nx\n:::',
    '> [!NOTE] <script>x</script>\n> x',
    '!!! note "<script>x</script>"\n    x',
    '<summary><svg onload=alert(1)></summary>',
    '<pre><script>alert(1)</script></pre>',
  ];
  for (const text of hostile) {
    it(`pass nothing through: ${JSON.stringify(text)}`, () => {
      const html = render(text);
      const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
      const known =
        /^<\/?(?:p|details|summary|div|span|kbd|code|pre|strong|a|img)(?: (?:class|data-line|data-link|title|href|src|alt|data-site|type|open)(?:="[^"]*")?)*>$/;
      for (const tag of tags) assert.match(tag, known);
      assert.doesNotMatch(tags.join(''), /\son\w+=|href="(?!#)|<script|<svg|<iframe/);
    });
  }
});

describe('what a note sets apart', () => {
  const notices: readonly (readonly [string, RegExp])[] = [
    [':::tip My tip\nwords\n:::', /class="notice tip"><p class="notice-title">My tip<\/p>[\s\S]*words[\s\S]*<\/div>/],
    [':::warning\nwords\n:::', /class="notice warning"><p class="notice-title">Warning<\/p>/],
    [':::danger[Mind]\nwords\n:::', /class="notice caution"><p class="notice-title">Mind<\/p>/],
    ['::: {.note}\nwords\n:::', /class="notice note"><p class="notice-title">Note<\/p>/],
    [':::spoiler More\nwords\n:::', /<details><summary>More<\/summary>[\s\S]*words[\s\S]*<\/details>/],
    ['> [!IMPORTANT]\n> words', /class="notice important"><p class="notice-title">Important<\/p><p[^>]*>words/],
    ['> [!info]- Of old\n> words', /class="notice note"><p class="notice-title">Of old<\/p>/],
    ['!!! note "Own title"\n    words', /class="notice note"><p class="notice-title">Own title<\/p><p[^>]*>words/],
    [
      '=== "Tab"\n\n    words\n\nafter',
      /class="notice plain"><p class="notice-title">Tab<\/p><p[^>]*>words[\s\S]*<\/div><p[^>]*>after/,
    ],
    ['<Note>\n\nwords\n\n</Note>', /class="notice note"><p class="notice-title">Note<\/p>/],
  ];
  for (const [text, html] of notices) {
    it(`is shown as what it is: ${JSON.stringify(text)}`, () => assert.match(render(text), html));
  }

  it('has a command where it stands, also a card in its prose', () => {
    const html = render('> [!NOTE]\n> \\$ docker info\n>\n> after\n', [{ is: 'command', key: 'k1', line: 2 }]);
    assert.match(html, /docker info[\s\S]*data-slot="k1"[\s\S]*after/);
  });

  it('is left as it is where it is no notice', () => {
    assert.match(render('> just a quote'), /<blockquote/);
    assert.match(render('::::'), /::::/);
    assert.match(render('!!! note'), /!!! note/);
  });

  it('costs little, however it is made', function () {
    this.timeout(60_000);
    const notes = [':::a\n', '<A>\n</A>\n', '> [!NOTE]\n', '<details>\n', '<b>', '!!! a\n    ', '<!-- ', '<!--\n'];
    for (const part of [...notes, '<pre>\n', '<a b="', ':x:']) {
      // Time of this process alone: what else the machine does is not counted.
      const begun = process.cpuUsage();
      render(part.repeat(20_000));
      const { user } = process.cpuUsage(begun);
      assert.ok(user < 4_000_000, `${JSON.stringify(part)}: ${user / 1000} ms`);
    }
  });
});
