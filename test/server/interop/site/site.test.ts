import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { linksOf, publish, textsOf, wordsOf } from './meeting.ts';

const head = (symbol: string, more = ''): string =>
  `---\nsymbol: ${symbol}\ntitle: Ports\nlanguage: en\n${more}---\n`;
const ports = {
  'Ports.Rev.1.decl.md': `${head('MM/1/Rev.1')}\n1. Members [may - ALD; BOR delete] meet.\n\n2. They [share] data.\n`,
  'Ports.Rev.2.decl.md': `${head('MM/1/Rev.2', 'date: 2031-10-03\nstatus: draft\n')}\n1. Members may meet.\n\n2. They [share] data.\n`,
};

suite('site', () => {
  test('has a page for each text, each change, each matrix, and the burn-down of each document', () => {
    assert.deepEqual(
      [...publish(ports).keys()],
      [
        'index.html',
        'register.html',
        'texts/ports-rev-1-decl.html',
        'positions/ports-rev-1-decl.html',
        'texts/ports-rev-2-decl.html',
        'changes/ports-rev-2-decl.html',
        'burn-down/mm-1-en.html',
      ],
    );
  });

  test('the overview tells each document in one line', () => {
    assert.equal(
      wordsOf(publish(ports).get('index.html')!),
      `Harbours
Deadlines of silence
No silence procedure with a deadline is recorded.
Documents
Documents
| Document | Kind | Languages | Newest revision | Date | Status | Open paragraphs
| PortsMM/1/Rev.2Earlier: Rev.1 | declaration | English | Rev.2Changes since Rev.1What is still open | 3 October 2031 | draft | 1 of 2`,
    );
  });

  test('deadlines of silence: the nearest first, those that have passed last, and once each', () => {
    const silent = (until: string): string => `status: silence\nsilence: { until: ${until}, zone: +00:00 }\n`;
    const index = publish({
      'a.decision.md': head('MM/2', silent('2031-10-05T11:59')),
      'b.decision.md': head('MM/3', silent('2031-10-21T18:00')),
      'c.decision.md': head('MM/4', silent('2031-10-05T12:01')),
      'c.ru.decision.md': head('MM/4', silent('2031-10-05T12:01')).replace('language: en', 'language: ru'),
    }).get('index.html')!;
    assert.deepEqual(
      wordsOf(index)
        .split('\n')
        .filter((line) => line.includes('UTC')),
      [
        '| 5 October 2031, 12:01 (UTC+00:00) | MM/4Ports | open | | MM/4',
        '| 21 October 2031, 18:00 (UTC+00:00) | MM/3Ports | open | | MM/3',
        '| 5 October 2031, 11:59 (UTC+00:00) | MM/2Ports | open; the time has passed | | MM/2',
      ],
    );
    assert.match(index, /As of <time datetime="2031-10-05">/);
  });

  test('language versions are one document; what delegations handed in are copies, not revisions', () => {
    const draft = `${head('MM/1')}\n1. Members meet.\n`;
    const pages = publish({
      'ALD.decl.md': draft,
      'Ports.decl.md': draft,
      'Ports.ru.decl.md': draft.replace('en', 'ru').replace('Ports', 'Порты'),
      'in/BOR.decl.md': draft,
    });
    assert.deepEqual(linksOf(pages.get('index.html')!.replace(/[\s\S]*<tbody>/, '')), [
      ['Ports', 'texts/ports-decl.html'],
      ['ALD.decl.md', 'texts/ald-decl.html'],
      ['in/BOR.decl.md', 'texts/in-bor-decl.html'],
      ['English', 'texts/ports-decl.html'],
      ['Русский', 'texts/ports-ru-decl.html'],
    ]);
    assert.ok([...pages.keys()].every((path) => !path.startsWith('changes/')));
    assert.deepEqual(
      linksOf(pages.get('texts/ports-ru-decl.html')!).map(([words]) => words),
      ['Overview', 'Register', 'Harbours', 'Ports', 'Text', 'English'],
    );
  });

  test('from a text there are ways to its neighbours and all that is told of it', () => {
    const pages = publish(ports);
    assert.deepEqual(linksOf(pages.get('texts/ports-rev-1-decl.html')!), [
      ['Overview', '../index.html'],
      ['Register', '../register.html'],
      ['Harbours', '../index.html'],
      ['Ports', '../texts/ports-rev-2-decl.html'],
      ['Text', '../texts/ports-rev-1-decl.html'],
      ['Who wants what', '../positions/ports-rev-1-decl.html'],
      ['What is still open', '../burn-down/mm-1-en.html'],
      ['Next revision: Rev.2', '../texts/ports-rev-2-decl.html'],
    ]);
    for (const [path, html] of pages)
      assert.match(
        html,
        new RegExp(`<a href="${path.includes('/') ? '../' : ''}${path}" aria-current="page"`),
        path,
      );
  });

  test('the register leads to the paragraph that says so', () => {
    const minutes = `---
symbol: MM/MIN/1
kind: minutes
language: en
---

## 3. Ports

The Committee had before it document MM/1/Rev.2.

Decision: The Committee adopted the declaration contained in document MM/1/Rev.2.
`;
    const pages = publish({ ...ports, 'Record.minutes.md': minutes });
    const register = pages.get('register.html')!;
    assert.match(
      wordsOf(register),
      /\| 3 \| The Committee adopted the declaration contained in document MM\/1\/Rev\.2\. \| MM\/1\/Rev\.2 \| MM\/MIN\/1/,
    );
    assert.ok(
      linksOf(register).some(([, href]) => href === 'texts/record-minutes.html#line-11'),
      JSON.stringify(linksOf(register)),
    );
    assert.match(pages.get('texts/record-minutes.html')!, /<p id="line-11">Decision: /);
    assert.match(wordsOf(pages.get('index.html')!), /\| adopted \|/);
  });

  test('every link leads to a page and a place in it, whatever the files are called', () => {
    const odd = {
      'Проект #1 100%.decl.md': `${head('MM/7/Rev.1')}\n1. Члены [могут - ALD] встречаться.\n`,
      'Проект #2 & <b>"2".decl.md': `${head('MM/7/Rev.2')}\r\n1. Члены встречаются.\r\n`,
      'con.note.md':
        'The representative of Aldania noted MM/7/Rev.1.\n\n| a | b |\n|---|---|\n| MM/7 | d |\n',
      'a?b/..%2f.minutes.md': '1. Borovia noted that ports are open.\n',
    };
    const pages = publish(odd);
    for (const [path, html] of pages) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      assert.equal(new Set(ids).size, ids.length, path);
      for (const [, href] of linksOf(html)) {
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
        const page = pages.get(target);
        assert.ok(page !== undefined, `${path}: ${href}`);
        if (anchor) assert.ok(page.includes(` id="${decodeURIComponent(anchor)}"`), `${path}: ${href}`);
      }
    }
  });

  test('what a text holds is text: no markup, no script, nothing to fetch', () => {
    const evil = '<script>alert(1)</script><img src="http://h/x" onerror="a()">';
    const pages = publish(
      {
        'a.Rev.1.decl.md': `${head('MM/1/Rev.1').replace('Ports', `'${evil}'`)}\n1. ${evil} [x - ALD]\n`,
        'a.Rev.2.decl.md': `${head('MM/1/Rev.2').replace('Ports', `'${evil}'`)}\n1. ${evil} y\n\nDecision: ${evil}\n`,
      },
      { title: evil },
    );
    for (const [path, html] of pages) {
      assert.doesNotMatch(html, /<(?:script|img|link|iframe|object)\b/, path);
      assert.match(html, /default-src 'none'/);
    }
  });

  test('a text without a title goes by its first heading, one without any by its file', () => {
    const index = publish({
      'a.decl.md': '# The *Ports*\n\n1. Members meet.\n',
      'b.decl.md': '1. Members meet.\n',
    });
    assert.deepEqual(
      linksOf(index.get('index.html')!.replace(/[\s\S]*<tbody>/, '')).map(([words]) => words),
      ['b.decl.md', 'The Ports'],
    );
  });

  test('headings go down one level at a time, whatever the text leaps over', () => {
    const levels = (text: string): readonly string[] =>
      [
        ...publish({ 'a.decl.md': text })
          .get('texts/a-decl.html')!
          .matchAll(/<(h\d)/g),
      ].map(([, h]) => h!);
    assert.deepEqual(levels('## A\n\n##### B\n\n##### C\n\n### D\n\n## E\n'), [
      'h1',
      'h2',
      'h3',
      'h3',
      'h3',
      'h2',
    ]);
    assert.deepEqual(levels('# A\n\n### B\n\n# C\n\n## D\n'), ['h1', 'h2', 'h1', 'h2']);
  });

  test('clean: without comments, notes and front matter, a compiled text as its base, nowhere on any page', () => {
    const texts = {
      'a.Rev.1.decl.md': `---\nsymbol: MM/1/Rev.1\nchair: secretOne\n---\n\n1. Members meet{>>ALD: secretTwo<<}.\n\n[Note by the Chair: secretFour.]\n`,
      'a.Rev.2.decl.md': `---\ncompiled: [ALD]\nsymbol: MM/1/Rev.2\nchair: secretOne\n---\n\n1. Members meet[ALD:  secretThree].\n`,
    };
    const secrets = ['secretOne', 'secretTwo', 'secretThree', 'secretFour'];
    const found = (clean: boolean): readonly string[] => {
      const all = [...publish(texts, { clean }).values()].join('');
      return secrets.filter((secret) => all.includes(secret));
    };
    assert.deepEqual(found(false), secrets);
    assert.deepEqual(found(true), []);
    assert.match(wordsOf(publish(texts, { clean: true }).get('texts/a-rev-2-decl.html')!), /Members meet\./);
  });

  test('the same meeting gives the same bytes, in whatever order its files come', () => {
    const reversed = Object.fromEntries(Object.entries(ports).reverse());
    const byPath = (pages: ReadonlyMap<string, string>): object =>
      Object.fromEntries([...pages].sort(([a], [b]) => (a < b ? -1 : 1)));
    assert.deepEqual(byPath(publish(ports)), byPath(publish({}, { texts: textsOf(reversed) })));
  });

  test('texts speak their own language, the site its own', () => {
    const pages = publish({
      'a.ru.decl.md': `---\ntitle: Порты\nlanguage: ru\n---\n\n1. Члены [могут - ALD] встречаться.\n`,
    });
    const page = (path: string): string => pages.get(path)!;
    assert.match(page('texts/a-ru-decl.html'), /^<!DOCTYPE html>\n<html lang="ru">/);
    assert.match(page('texts/a-ru-decl.html'), /<header lang="en">/);
    assert.match(page('index.html'), /<html lang="en">/);
    assert.match(page('index.html'), /<a href="texts\/a-ru-decl\.html" lang="ru">Порты</);
    assert.match(page('positions/a-ru-decl.html'), /<span lang="ru">могут<\/span>/);
  });
});
