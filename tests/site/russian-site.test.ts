// A whole site in the second language: everything that the program says by itself is Russian.
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite, type SiteOnDisk } from '../helpers/built-site.ts';

const CONTENT = `-- site.yaml --
title: Новости региона
tagline: Архив новостей
language: ru
url: https://архив.example
publisher: Редакция
contact: https://архив.example/связь/
repository: https://архив.example/правка
licence: Свободная лицензия
-- pages/о-нас.md --
---
title: О нас
---

Мы собираем новости.
-- topics/вода.md --
---
title: Вода
broader: Природа
---

Всё о воде.
-- people/айгуль.md --
---
title: Айгуль Сатпаева
country: KZ
roles: [{title: министр, of: KZ, from: 2012}, {title: депутат, of: KZ, from: 2008, to: 2012}]
---

Министр.
-- organisations/комиссия.md --
---
title: Водная комиссия
abbreviation: ВК
kind: комиссия
seat: KG
asOf: 2023-10
members: [KG, {name: KZ, from: 2010-05}, {name: UZ, as: observer}, {name: TJ, to: 2020}]
---

Комиссия.
-- events/засуха.md --
---
title: Засуха
from: 2023-05
---

Засуха лета.
-- sources/вестник.md --
---
title: Вестник
url: https://вестник.example
country: KG
language: ru
---
-- articles/2023-10-13-саммит.md --
---
title: Саммит о воде
summary: Соседи договорились.
dateline: Бишкек
byline: Иван Петров
countries: [KG, KZ, SUHH]
mentions: [UZ]
topics: [Вода, Природа]
people: [Айгуль Сатпаева]
organisations: [Водная комиссия]
event: Засуха
source: {name: Вестник, url: "https://вестник.example/1", captured: 2023-10-14, counters: {comments: 3, views: 21}}
happened: 2023-10-12/2023-10-13
updated: 2023-10-20
corrections: [{date: 2023-10-15, text: Исправлено имя.}]
references: [{publisher: Газета, title: Вода, url: "https://газета.example/2", date: 2023-10-01}]
originalTitle: Саммит
provenance: {importer: вручную, from: заметки, sha256: ${'a'.repeat(64)}}
related: [2023-09-01-река]
---

Первый абзац.[^1]

## Раздел

> Воды хватит всем.
> — Айгуль Сатпаева, министр

| Год | Вода |
| --- | --- |
| 2023 | мало |

[^1]: Примечание.
-- articles/2023-09-01-река.md --
---
title: Река обмелела
countries: [KG, KZ]
topics: [Вода]
event: Засуха
source: Вестник
rights: excerpt
---

Река обмелела к осени.
-- articles/2022-02-01-снег.md --
---
title: Снега мало
countries: [KG]
topics: [Вода]
rights: metadata
---

Нет текста.
-- articles/2022-01-05-ошибка.md --
---
title: Ошибочная заметка
countries: [KG]
status: withdrawn
withdrawn: {date: 2022-01-06, reason: Это было неверно.}
---
${Array.from(
  { length: 40 },
  (_, index) => `-- articles/2023-05-${String((index % 28) + 1).padStart(2, '0')}-заметка-${index}.md --
---
title: Заметка номер ${index}
countries: [KG, UZ]
topics: [Вода]
source: Вестник
---

Короткий текст заметки.
`,
).join('')}`;

/** Days as the styles of citation write them, in English whatever the language: `2023, May 1`, `May 1, 2023`, `1 Feb. 2022`. */
const CITED_DAY = /\d{4}, [A-Z][a-z]+ \d{1,2}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4}/gu;

/** Addresses, names and signs that are the same in every language, and the names of the styles of citation. */
const SAME_EVERYWHERE =
  /https?:\S+|\bxn--\S+|\b(?:Dateline|Atom|JSON|Feed|Lines|OPML|CSV|RIS|BibTeX|CSL|ISO|IPTC|SHA-256|manifest-sha256|txt|sha256sum --check|index.html|Wikidata|DuckDuckGo|JavaScript|APA|MLA|Chicago|KG|KZ|UZ|TJ|KGZ|KAZ|UZB|TJK|SUHH|ODbL|Open Database License|world-countries|YYYY|example|архив|a{64})\b/gu;

describe('a site in Russian', () => {
  let site: SiteOnDisk;

  beforeAll(async () => {
    site = await builtSite(CONTENT);
  });

  test('says nothing in English', () => {
    const english = new Map<string, string>();
    for (const path of site.pages) {
      for (const text of textsOf(site.text(path))) {
        if (/[A-Za-z]{2}/u.test(text.replace(SAME_EVERYWHERE, '').replace(CITED_DAY, '')))
          english.set(text, path);
      }
    }
    expect([...english].map(([text, path]) => `${path}: ${text}`)).toEqual([]);
  });

  test('has its dates in the cases that its grammar asks for', () => {
    const article = textsOf(site.text('2023/10/13-саммит/index.html')).join(' ');
    expect(article).toContain('13 октября 2023 г.');
    expect(article).toContain('12–13 октября 2023 г.');
    expect(site.page('2023/10/index.html').querySelector('h1')?.textContent).toBe('Октябрь 2023 г.');
  });

  test('calls countries by their Russian names, at English addresses', () => {
    expect(site.page('countries/kyrgyzstan/index.html').querySelector('h1')?.textContent).toBe('Киргизия');
  });

  test('says that it is Russian', () => {
    for (const path of site.pages)
      expect(site.page(path).querySelector('html')?.getAttribute('lang'), path).toBe('ru');
  });
});

/** What people read or hear of a page: its texts and the attributes that speak; no code and no addresses. */
function textsOf(html: string): string[] {
  const spoken = html
    .replace(/<(script|style|code|pre)\b.*?<\/\1>/gsu, '')
    // Records of articles for reference managers (COinS), which nobody reads.
    .replace(/<span class="Z3988"[^>]*>/gu, '');
  const attributes = [...spoken.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/gu)];
  const description = /<meta name="description" content="([^"]*)"/u.exec(spoken);
  return [
    ...spoken.split(/<[^>]*>/u),
    ...[...attributes, ...(description ? [description] : [])].map(([, text = '']) => text),
  ]
    .map((text) => text.replace(/&#?\w+;/gu, ' ').trim())
    .filter((text) => text !== '');
}
