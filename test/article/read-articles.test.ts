import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Item, readArticles } from '../../src/article/index.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-article-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Buffer): Promise<Item[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const items: Item[] = [];
  for await (const item of readArticles([file])) items.push(item);
  return items;
}

const only = (items: Item[]) => {
  expect(items).toHaveLength(1);
  const [item] = items;
  if (!item?.ok) throw new Error(item?.error.message);
  return item.article;
};

describe('reading articles', () => {
  it('takes a text file as it is, to the letter', async () => {
    const text = '\tPremière ligne.\r\n\r\n  Seconde ligne…  ';
    expect(only(await read('a.txt', text)).text).toBe(text);
  });

  it('leaves a byte-order mark out', async () => {
    expect(only(await read('bom.txt', Buffer.from('\ufeffUne phrase.'))).text).toBe('Une phrase.');
  });

  it('reads JSON, one article or several', async () => {
    expect(
      only(
        await read('one.json', '{"text": "A sentence.", "url": "https://example.org/a", "published": "2025-01-02"}'),
      ),
    ).toMatchObject({ url: 'https://example.org/a', published: '2025-01-02' });
    expect(await read('many.json', '[{"text": "A."}, {"text": ""}, {"title": "x"}]')).toMatchObject([
      { ok: true },
      { ok: false },
      { ok: false },
    ]);
  });

  it('finds the article of a page, with its date and language', async () => {
    const paragraph =
      'Le gouvernement a publié mardi un communiqué sur les échanges commerciaux de l’année écoulée, en hausse de trois pour cent. ';
    const page = `<!doctype html><html lang="fr"><head><title>Échanges</title><link rel="canonical" href="https://example.org/e">
      <meta property="article:published_time" content="2025-03-04T10:00:00+01:00"><meta property="og:site_name" content="Le Quotidien"></head>
      <body><nav><a href="/">Accueil</a></nav><article><h1>Échanges</h1><p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(4)}</p></article><footer>Mentions légales</footer></body></html>`;
    const article = only(await read('page.html', page));
    expect(article).toMatchObject({
      url: 'https://example.org/e',
      published: '2025-03-04',
      language: 'fr',
      source: 'Le Quotidien',
    });
    expect(article.text).toContain('communiqué');
    expect(article.text).not.toContain('Mentions légales');
  });

  it('reads RSS and Atom feeds, an article an entry', async () => {
    const rss =
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Agence</title><language>fr</language><item><title>Un</title><link>https://example.org/1</link><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;Une phrase.&lt;/p&gt;</description></item><item><title>Vide</title></item></channel></rss>';
    expect(await read('feed.xml', rss)).toMatchObject([
      {
        ok: true,
        article: {
          text: 'Une phrase.',
          published: '2025-03-04',
          source: 'Agence',
          language: 'fr',
          url: 'https://example.org/1',
        },
      },
      { ok: false },
    ]);
    const atom =
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>urn:1</id><title>One</title><updated>2025-03-04T10:00:00Z</updated><content type="html">&lt;p&gt;A sentence.&lt;/p&gt;</content></entry></feed>';
    expect(await read('feed.atom', atom)).toMatchObject([
      { ok: true, article: { id: 'urn:1', text: 'A sentence.', published: '2025-03-04' } },
    ]);
  });

  it('walks folders in the order of names and passes over other files', async () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(join(folder, 'deep/b.txt'), 'B.');
    writeFileSync(join(folder, 'deep/er/a.txt'), 'A.');
    writeFileSync(join(folder, 'deep/picture.png'), Buffer.from([1, 2, 3]));
    const texts: string[] = [];
    for await (const item of readArticles([join(folder, 'deep')])) if (item.ok) texts.push(item.article.text);
    expect(texts).toEqual(['B.', 'A.']);
  });
});
