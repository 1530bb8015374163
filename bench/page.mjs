// How soon the page is of use, and how fluid it stays, in a real Chromium (drawn by software where there is no GPU).
//
//   node bench/page.mjs                          20,000 generated events
//   node bench/page.mjs --store big.db [--seconds 3]
//
// Prints the time from opening to ties drawn and listed, pictures a second while the drawing is dragged, days shown a
// second while time plays, and the time from a click on a tie to its series.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensure } from '../scripts/ensure.mjs';
import { writeGraph } from './generate.mjs';
import { serve } from './support/serve.mjs';

ensure();
const { openStore } = await import('../dist/store/index.js');
const { chromium } = await import('playwright-core');
const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    events: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '3' },
    chromium: { type: 'string', default: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' },
  },
});
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
let server;
let browser;
try {
  server = await serve(['--store', values.store ?? (await generated(join(folder, 'page.db')))]);
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader'];
  browser = await chromium.launch({ executablePath: values.chromium, args });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const what of ['first', 'again']) console.log(`opened, ${what}: ties after ${await opened(page)} ms`);
  console.log(`dragged: ${(await dragged(page)).toFixed(0)} pictures a second`);
  console.log(`played: ${(await played(page)).toFixed(1)} days shown a second`);
  console.log(`a tie: its series ${await clicked(page)} ms after the click`);
} finally {
  await browser?.close();
  await server?.end();
  rmSync(folder, { recursive: true, force: true });
}

async function generated(path) {
  const store = await openStore({ store: path });
  await writeGraph(store, { events: Number(values.events), days: 1500, now: '2026-01-01T00:00:00Z' });
  await store.close();
  return path;
}

function listed(page) {
  return page.getByRole('heading', { name: /^Ties as of/ }).waitFor();
}

async function opened(page) {
  const begin = performance.now();
  await page.goto(server.http);
  await listed(page);
  await page.locator('.stage canvas').first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return Math.round(performance.now() - begin);
}

async function dragged(page) {
  const box = await page.locator('.stage').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.9];
  await page.evaluate(() => {
    globalThis.pictures = 0;
    const count = () => {
      globalThis.pictures++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await page.evaluate(() => globalThis.pictures);
  const begin = performance.now();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; performance.now() - begin < seconds * 1000; i++)
    await page.mouse.move(x + 200 * Math.sin(i / 10), y + 40 * Math.cos(i / 10));
  await page.mouse.up();
  const took = (performance.now() - begin) / 1000;
  return ((await page.evaluate(() => globalThis.pictures)) - before) / took;
}

async function played(page) {
  await page.getByRole('slider', { name: 'As of' }).fill('400');
  await listed(page);
  await page.evaluate(() => {
    globalThis.days = 0;
    new MutationObserver(() => globalThis.days++).observe(document.querySelector('title'), { childList: true });
  });
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(seconds * 1000);
  await page.getByRole('button', { name: 'Pause' }).click();
  return (await page.evaluate(() => globalThis.days)) / seconds;
}

async function clicked(page) {
  await page.goto(server.http);
  await listed(page);
  const link = page.locator('aside td a').first();
  const begin = performance.now();
  await link.click();
  await page.getByRole('heading', { name: 'Largest changes' }).waitFor();
  return Math.round(performance.now() - begin);
}
