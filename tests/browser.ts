/** A real browser for the tests of pages, where the machine has one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a browser, or undefined; then the tests that need one are skipped, and this says why. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES]
    .filter((path) => path.startsWith('/'))
    .find(existsSync);
  if (found === undefined) {
    console.warn(`skipped: no browser (${NAMES.join(', ')}) is installed, so no page is looked at`);
  }
  return found;
}

/** A browser that ends with the test file. */
export function browserForFile(path: string | undefined): () => Promise<Browser> {
  let browser: Promise<Browser> | undefined;
  afterAll(async () => (await browser)?.close());
  return () =>
    (browser ??= puppeteer.launch({
      executablePath: path!,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    }));
}
