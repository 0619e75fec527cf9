import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { CHROMIUM, CHROMIUM_FLAGS } from './browser.js';

export const PHONE = { width: 390, height: 844 };

export function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
}

/** Opens a page and proves, at the end, that it complained of nothing and asked for nothing but itself. */
export async function openedFromDisk(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions & { readonly ready?: string } = {},
): Promise<void> {
  const { ready = 'html[data-drawn]', ...more } = options;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...more });
  try {
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) heard.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    if (more.javaScriptEnabled !== false) await page.waitForSelector(ready);
    await look(page);
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What axe-core finds wrong, with everything unfolded; of the charts' tables of numbers, which are alike, one. */
export async function axeComplaints(page: Page): Promise<unknown> {
  await page.evaluate(`const folds = [...document.querySelectorAll("details")];
    const figures = folds.filter((fold) => fold.closest("figure") !== null);
    for (const fold of folds) if (!figures.slice(1).includes(fold)) fold.open = true;`);
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(COMPLAINTS);
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const COMPLAINTS = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))`;

/** How many colours the canvas of each chart has. */
export const INKS = `Object.fromEntries([...document.querySelectorAll('figure')].map((figure) => {
  const canvas = figure.querySelector('.plot canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const colors = new Set(new Uint32Array(data.buffer).filter((pixel) => pixel >>> 24 > 200));
  return [figure.id, colors.size];
}))`;

export function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
