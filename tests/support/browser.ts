/** A real browser for the tests of pages, where the machine has one. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, expect } from 'vitest';
import { scratchFolder } from './judging.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a browser, or undefined; then the tests that need one are skipped, and this says why. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES]
    .filter((path) => path.startsWith('/'))
    .find(existsSync);
  if (found === undefined) {
    console.warn(
      `skipped: no browser (${NAMES.join(', ')}) is installed; \`apt install chromium\` to have these tests run`,
    );
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

/** A page opened from a file; whatever it complains about or asks the network for is a fault. */
export async function openPage(
  browser: Browser,
  html: string,
  { scheme = 'light', width = 1000 }: { scheme?: 'light' | 'dark'; width?: number } = {},
): Promise<{ page: Page; faults: string[] }> {
  const file = join(await scratchFolder(), 'page.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) faults.push(request.url());
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

/** What an expression gives in the page. */
export async function look<T>(page: Page, expression: string): Promise<T> {
  return (await page.evaluate(expression)) as T;
}

export function countOf(page: Page, selector: string): Promise<number> {
  return look(page, `document.querySelectorAll(${JSON.stringify(selector)}).length`);
}

/** Something drawn: a selector, and the property that has its colour where that is not `color`. */
type Drawn = string | [selector: string, property: string];

/** Expects a page that can be read: in the scheme's colours, with contrast, and no wider than the window. */
export async function expectReadable(
  page: Page,
  scheme: 'light' | 'dark',
  behind: string,
  drawn: readonly Drawn[],
): Promise<void> {
  const colorOf = ([selector, property]: [string, string]) =>
    look<string>(page, `getComputedStyle(document.querySelector('${selector}')).${property}`);
  const background = await colorOf([behind, 'backgroundColor']);
  expect(luminance(background) > 0.5).toBe(scheme === 'light');
  for (const each of drawn) {
    const color = await colorOf(typeof each === 'string' ? [each, 'color'] : each);
    // 4.5 is what WCAG asks of text.
    expect(contrast(color, background)).toBeGreaterThan(4.5);
  }
  const overflow = 'document.documentElement.scrollWidth - innerWidth';
  expect(await look<number>(page, overflow)).toBeLessThanOrEqual(0);
}

function channels(color: string): number[] {
  return [...color.matchAll(/[\d.]+/g)].slice(0, 3).map(([n]) => Number(n) / 255);
}

/** Relative luminance by WCAG 2. */
function luminance(color: string): number {
  const [r, g, b] = channels(color).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}
