import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Item, readArticles } from '../../src/article/index.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Buffer): Promise<Item[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const items: Item[] = [];
  for await (const item of readArticles([file])) items.push(item);
  return items;
}

async function article(name: string, content: string | Buffer) {
  const [item] = await read(name, content);
  if (!item?.ok) throw new Error(item?.error.message);
  return item.article;
}

const fr = 'Le ministre a reçu mardi son homologue à Alger et les deux délégations ont évoqué la pêche côtière. ';
const en =
  'The minister received her counterpart in Nairobi on Tuesday and both delegations spoke about fishing rights. ';
const es = 'La ministra recibió el martes a su homóloga en Quito y ambas delegaciones hablaron de la pesca costera. ';
const page = (head: string, text: string, html = '') =>
  `<!doctype html><html${html}><head>${head}</head><body><nav>Menu</nav><article><h1>Pêche</h1><p>${text.repeat(4)}</p><p>${text.repeat(4)}</p></article></body></html>`;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('what a page says of its article', () => {
  it('is read from JSON-LD, within a graph and a list, before Open Graph', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', datePublished: '2001-01-01' },
        {
          '@type': ['NewsArticle'],
          headline: 'La pêche au menu',
          datePublished: '2025-03-04T23:30:00+01:00',
          inLanguage: 'fr-FR',
          publisher: [{ '@type': 'Organization', name: 'Le Rivage' }],
        },
      ],
    };
    const head = `<title>Pêche - site</title><meta property="og:site_name" content="rivage.example"><meta property="og:url" content="https://rivage.example/p">${ld([graph])}`;
    expect(await article('fr.html', page(head, fr, ' lang="en"'))).toMatchObject({
      url: 'https://rivage.example/p',
      title: 'La pêche au menu',
      published: '2025-03-04',
      language: 'fr',
      source: 'Le Rivage',
    });
  });

  it('is read from Open Graph where the JSON-LD is broken', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2001-01-01",}</script><meta property="og:title" content="Fishing"><meta property="article:published_time" content="2025-03-05T08:00:00Z"><meta property="og:locale" content="en_GB"><meta property="og:site_name" content="The Shore">`;
    expect(await article('en.html', page(head, en))).toMatchObject({
      title: 'Fishing',
      published: '2025-03-05',
      language: 'en',
      source: 'The Shore',
    });
  });

  it('is read from time and lang where there is no metadata, whatever the charset claims', async () => {
    const text = page(
      '<meta charset="utf-8"><title>Pesca</title>',
      `<time datetime="2025-03-06">6 de marzo</time> ${es}`,
      ' lang="es-EC"',
    );
    expect(await article('es.html', Buffer.from(text, 'latin1'))).toMatchObject({
      published: '2025-03-06',
      language: 'es',
      source: null,
      text: expect.stringContaining('recibió'),
    });
  });

  it('is nothing where the page says nothing', async () => {
    expect(await article('bare.html', page('', en))).toMatchObject({
      url: null,
      published: null,
      language: null,
      source: null,
    });
  });

  it('is no article where there is no text', async () => {
    expect(await read('empty.html', '<html><body></body></html>')).toMatchObject([{ ok: false }]);
  });
});

describe('CSV of articles', () => {
  it('has an article a row, with quoted line ends and columns in any order', async () => {
    const csv =
      'text,published,id,other\n"Une phrase, puis\nune autre.",2025-01-02,7,x\n,2025-01-02,8,\nEncore.,gestern,9,\nFin.,,,\n';
    expect(await read('a.csv', csv)).toMatchObject([
      {
        ok: true,
        article: {
          id: '7',
          text: 'Une phrase, puis\nune autre.',
          published: '2025-01-02',
          item: expect.stringMatching(/a\.csv:2$/),
        },
      },
      { ok: false },
      { ok: false },
      { ok: true, article: { id: null, text: 'Fin.' } },
    ]);
  });

  it('may have semicolons, and says which column it lacks', async () => {
    expect(await read('b.csv', 'id;text\n1;Une phrase, simple.\n')).toMatchObject([
      { ok: true, article: { text: 'Une phrase, simple.' } },
    ]);
    expect(await read('c.csv', 'id,body\n1,x\n')).toMatchObject([
      { ok: false, error: { message: expect.stringContaining('no column "text"') } },
    ]);
  });
});
