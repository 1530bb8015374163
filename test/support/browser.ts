import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const path = places.find((place) => place !== undefined && existsSync(place));

/** Why no browser can be started; null where one can. */
export const noBrowser: string | null =
  path !== undefined
    ? null
    : 'no Chromium on this machine (apt-get install chromium, or CHROMIUM_PATH); ENTENTE_REQUIRE_CHROMIUM=1 makes this a fault';

if (noBrowser !== null && process.env.ENTENTE_REQUIRE_CHROMIUM === '1') throw new Error(noBrowser);

/** Starts Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: path!,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--use-gl=angle', '--use-angle=swiftshader'],
  });
}

/** What went wrong in a page that nobody asked for: script faults, refusals by its policy, addresses elsewhere. */
export function watch(page: Page, home: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('blob:') && !url.startsWith('data:')) faults.push(`asked ${url}`);
  });
  return faults;
}

/** Keeps a picture of the page where CI collects them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../.artefacts');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
