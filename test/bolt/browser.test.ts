import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openChromium } from '../support/chromium.js';
import { serve } from './support.js';

const browser = await openChromium();
const require = createRequire(import.meta.url);
/** The driver as it is given to pages: one file. */
const DRIVER = join(dirname(require.resolve('neo4j-driver/package.json')), 'lib/browser/neo4j-web.min.js');

/** What the page does with the driver; its text is sent to the browser. */
async function usesTheDriver(port: number): Promise<unknown> {
  const { neo4j } = globalThis as unknown as { neo4j: typeof import('neo4j-driver').default };
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, undefined, { disableLosslessIntegers: true });
  const { records } = await driver.executeQuery(
    'MATCH p = (a:State)<-[:FROM]-(e:Event)-[:TO]->(b:State) RETURN a.name AS a, b.name AS b, e.date AS date, p',
  );
  const session = driver.session({ fetchSize: 500 });
  const many = await session.run('UNWIND range(1, 5000) AS n RETURN n');
  const refused = await session.run('CREATE (n:Evil)').catch((error: { code: string }) => error.code);
  await driver.close();
  const [first] = records;
  const path = first!.get('p') as { length: number };
  return [first!.get('a'), first!.get('b'), String(first!.get('date')), path.length, many.records.length, refused];
}

describe("the driver's browser build in Chromium, over WebSocket", () => {
  if ('skip' in browser) {
    test.skip(browser.skip, () => {});
    return;
  }

  test('reads nodes, dates and paths, and is refused to write', async () => {
    const server = await serve();
    const pages = createServer((request, response) => {
      const isDriver = request.url === '/neo4j.js';
      response.setHeader('content-type', isDriver ? 'text/javascript' : 'text/html');
      response.end(isDriver ? readFileSync(DRIVER) : '<!doctype html><script src="/neo4j.js"></script>');
    });
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      expect(await page.evaluate(usesTheDriver, server.port)).toEqual([
        'Russia',
        'Venezuela',
        '2025-12-22',
        2,
        5000,
        'Neo.ClientError.Statement.AccessMode',
      ]);
    } finally {
      await browser.close();
      await new Promise((resolve) => pages.close(resolve));
      await server.stop();
    }
  });
});
