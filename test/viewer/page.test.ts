import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningHttp, startHttp } from '../../src/http/index.js';
import { ingest } from '../../src/library.js';
import { createPipeline, type Pipeline } from '../../src/pipeline.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { noBrowser, picture, startBrowser, watch } from '../support/browser.js';

const NOW = '2026-02-01T12:00:00Z';
const root = resolve(import.meta.dirname, '../..');
if (noBrowser !== null) console.warn(`the page is not tested: ${noBrowser}`);

/** A title and words that would run, were they not told as text. */
const hostile = {
  title: '<img src=x onerror="document.title=\'run\'"> talks',
  text: 'Norway condemned Hungary on Tuesday. <script>document.title="run"</script> Norway praised Poland on Wednesday.',
  url: 'https://example.org/"onmouseover="x',
  published: '2025-12-18',
};

describe.skipIf(noBrowser !== null)('the page', () => {
  let folder: string;
  let browser: Browser;
  let store: GraphStore;
  let http: RunningHttp;
  let home: string;
  let page: Page;
  let faults: string[];
  let pipeline: Pipeline;

  const serve = (of: GraphStore, write: boolean, port = 0) =>
    startHttp({ store: of, name: 'news.db', host: '127.0.0.1', port, write, now: () => NOW, faults: console.error });

  async function fresh(path = '/'): Promise<void> {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    faults = watch(page, home);
    await page.goto(home + path);
  }
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
  const pixels = () => page.locator('.stage canvas').count();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
    store = await openStore({ store: join(folder, 'news.db') });
    pipeline = createPipeline({ clock: NOW });
    const text = readFileSync(join(root, 'fixtures/articles/fr/lavrov-gil.txt'), 'utf8');
    const articles = [
      { text, published: '2025-12-22', title: 'Lavrov et Gil', url: 'https://example.org/fr' },
      hostile,
    ];
    await ingest(store, articles, { now: NOW, pipeline });
    http = await serve(store, true);
    home = `http://127.0.0.1:${http.port}`;
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await http?.close();
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the ties as a drawing and as a table, and asks nobody else for anything', async () => {
    await fresh();
    await heading(/^Ties as of 2025-12-22/);
    expect(await pixels()).toBeGreaterThan(0);
    expect(await page.getByRole('row').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/United States – Venezuela\s+hostile/)]),
    );
    await picture(page, 'ties');
    expect(faults).toEqual([]);
  });

  it('leads from a tie to its events, to the sentence with the words marked, to the article', async () => {
    await fresh();
    await page.getByRole('link', { name: 'Russia – Venezuela' }).click();
    await heading('Largest changes');
    await picture(page, 'tie');
    await page
      .getByRole('link', { name: /Phone call/ })
      .first()
      .click();
    await heading(/^Phone call, 2025-12-22/);
    expect(await page.locator('blockquote mark').first().textContent()).toContain('conversation téléphonique');
    await picture(page, 'event');
    await page.getByRole('link', { name: 'Lavrov et Gil' }).first().click();
    await page.locator('.text mark').first().waitFor();
    expect(await page.locator('.text mark').count()).toBeGreaterThan(4);
    await page.goBack();
    await heading(/^Phone call/);
    expect(faults).toEqual([]);
  });

  it('finds a state by name with the keyboard alone, and shows its ties and what happened', async () => {
    await fresh();
    await page.getByRole('combobox', { name: 'Find' }).fill('vénéz');
    await page.getByRole('option', { name: 'Venezuela VEN', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading('Venezuela');
    await heading('What happened');
    expect(await page.locator('.ties').textContent()).toContain('United States');
    expect(new URL(page.url()).searchParams.get('actor')).toBe('state:VEN');
    await picture(page, 'state');
  });

  it('shows the same from a link', async () => {
    await fresh('/?asOf=2025-12-22&layout=forces&path=tension&from=state%3AUSA&to=state%3AVEN');
    await heading(/^Drawn: strength/);
    expect(await page.locator('.hop').first().textContent()).toMatch(/^United States ✕ Venezuela/);
    await picture(page, 'path-among-camps');
    expect(faults).toEqual([]);
  });

  it('moves through time, and says where there are no ties', async () => {
    await fresh();
    await heading(/^Ties as of/);
    await page.getByRole('slider', { name: 'As of' }).focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/asOf=/);
    await page.getByRole('combobox', { name: 'window' }).selectOption('30');
    await page.waitForURL(/window=30/);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await heading(/^Ties as of 2025-12-22/);
    expect(faults).toEqual([]);
  });

  it('reads an article that is pasted, keeps it, and draws its tie', async () => {
    await fresh('/?add=');
    await page.getByRole('textbox', { name: /^Text/ }).fill('Peru recalled its ambassador from Bolivia on Monday.');
    await page.getByLabel('Published').fill('2025-12-19');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Kept, with 1 new event.').waitFor();
    expect(await page.locator('.events').textContent()).toMatch(/2025-12-15.*Peru → Bolivia/s);
    await picture(page, 'article-added');
    await page.getByRole('button', { name: 'Ties' }).click();
    await page.getByRole('link', { name: /Bolivia – Peru/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('tells hostile titles, texts and names as text', async () => {
    await fresh('/?a=state:NOR&b=state:HUN');
    await page
      .getByRole('link', { name: /Criticism/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: /<img src=x/ })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /<img src=x/ })
      .first()
      .click();
    await page.locator('.text').getByText('<script>', { exact: false }).waitFor();
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('aside img, aside script').count()).toBe(0);
    await fresh('/?actor=%22%3E%3Cscript%3Edocument.title%3D1%3C%2Fscript%3E');
    await page.getByRole('alert').waitFor();
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  it('holds to the rules of accessibility, light and dark', async () => {
    const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
    for (const path of ['/', '/?actor=state:VEN', '/?a=state:RUS&b=state:VEN', '/?path=tension', '/?add=']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          bypassCSP: true,
          colorScheme,
          viewport: { width: 1280, height: 800 },
        });
        const shown = await context.newPage();
        await shown.goto(home + path);
        await shown.getByRole('heading', { level: 2 }).first().waitFor();
        await shown.evaluate(axe);
        const broken = await shown.evaluate(async () => {
          // biome-ignore lint/suspicious/noExplicitAny: the checker puts itself there
          const { violations } = await (globalThis as any).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] });
          return violations.map((one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`);
        });
        if (path === '/') await picture(shown, `ties-${colorScheme}`);
        await context.close();
        expect(broken, `${path} ${colorScheme}`).toEqual([]);
      }
    }
  });

  it('fits a telephone', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    const small = await context.newPage();
    await small.goto(home);
    await small.getByRole('heading', { name: /^Ties as of/ }).waitFor();
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await picture(small, 'telephone');
    await context.close();
  });

  it('says what to do with an empty store, and only shows where nothing may be written', async () => {
    const empty = await openStore({ store: join(folder, 'empty.db') });
    const other = await serve(empty, false);
    try {
      await page.close();
      page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${other.port}/`);
      await heading('The store is empty');
      await page.getByRole('button', { name: 'Try an article' }).click();
      await page.getByRole('textbox', { name: /^Text/ }).fill('China warned Japan on Monday.');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText('Shown only').waitFor();
      expect(await page.locator('.events').textContent()).toContain('China → Japan');
    } finally {
      await other.close();
      await empty.close();
    }
  });

  it('says so when the server is gone, and goes on when it is back', async () => {
    const again = await openStore({ store: join(folder, 'again.db') });
    await ingest(again, [hostile], { now: NOW, pipeline });
    let other = await serve(again, false);
    const { port } = other;
    await page.close();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await heading(/^Ties as of/);
    await other.close();
    await page.getByRole('link', { name: 'Hungary – Norway' }).click();
    await page.getByText('The server cannot be reached', { exact: false }).first().waitFor();
    other = await serve(again, false, port);
    await page.reload();
    await heading('Hungary – Norway');
    await other.close();
    await again.close();
  });
});
