import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium as the system has it, or why it has none. With ENTENTE_REQUIRE_CHROMIUM=1 none is a failure. */
export async function openChromium(): Promise<Browser | { readonly skip: string }> {
  const executablePath = PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) {
    const skip = 'Chromium is not here: apt-get install chromium';
    if (process.env.ENTENTE_REQUIRE_CHROMIUM === '1') throw new Error(`Required, but ${skip}`);
    return { skip };
  }
  return chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
}
