import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/gate/baseline-schema.js';
import { trendsOf } from '../../src/gate/trend.js';
import { renderTrendPage } from '../../src/report/trend/trend-page.js';
import { axeComplaints, brightness, launched, openedFromDisk, PHONE } from '../helpers/browser-pages.js';
import { CHROMIUM } from '../helpers/browser.js';
import { NOW } from '../helpers/fixtures.js';
import { history } from '../unit/report/trend/histories.js';
import { HOSTILE } from '../unit/report/scenes.js';

const STEP = { checkout: (job: number): number => (job < 6 ? 1 : 1.4) };

/** Jobs that know other endpoints than their neighbours: one came, one went, one was there now and then. */
function gappy(): Baseline {
  const { schema, entries } = history(9, STEP);
  const known = (name: string, job: number): boolean =>
    name === 'login' ? job < 4 : name === 'checkout' ? job % 3 !== 1 : true;
  return {
    schema,
    entries: entries.map((entry) => ({
      ...entry,
      jobs: entry.jobs.map((one, job) => ({
        ...one,
        commit: job % 2 === 0 ? one.commit : null,
        endpoints: Object.fromEntries(Object.entries(one.endpoints).filter(([name]) => known(name, job))),
      })),
    })),
  };
}

function sixtyEndpoints(): Baseline {
  const { schema, entries } = history(6, STEP);
  const names = Array.from({ length: 60 }, (_, index) => `GET /api/catalogue/${index}/items/{itemId}`);
  return {
    schema,
    entries: entries.map((entry) => ({
      ...entry,
      jobs: entry.jobs.map((one) => {
        const [values] = Object.values(one.endpoints);
        return values === undefined
          ? one
          : { ...one, endpoints: Object.fromEntries(names.map((name) => [name, values])) };
      }),
    })),
  };
}

function hostile(): Baseline {
  const [login = '', products = '', checkout = ''] = [HOSTILE[0], HOSTILE[6], HOSTILE[11]];
  return history(7, STEP, { login, 'GET /api/products?category=sale': products, checkout });
}

const BASELINES: Readonly<Record<string, () => Baseline>> = {
  usual: () => history(16, { ...STEP, login: (job) => 1.02 ** job }),
  'one job': () => history(1, {}),
  gappy,
  'sixty endpoints': sixtyEndpoints,
  hostile,
  nothing: () => ({ schema: 'loadgate-baseline/1', entries: [] }),
};

describe.skipIf(CHROMIUM === null)('the trend page in a browser, from disk', () => {
  let browser: Browser;
  let folder: string;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'loadgate-trend-'));
    for (const [name, baseline] of Object.entries(BASELINES)) {
      const file = join(folder, `${name.replaceAll(' ', '-')}.html`);
      await writeFile(file, renderTrendPage(trendsOf(baseline(), [], NOW).trends, NOW));
      pages.set(name, pathToFileURL(file).href);
    }
    browser = await launched();
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const opened = (
    name: string,
    look: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> => openedFromDisk(browser, pages.get(name) ?? '', look, { ready: 'main', ...options });

  it('draws every cell: pixels, not only elements', async () => {
    await opened('usual', async (page) => {
      const charts = page.locator('figure svg');
      expect(await charts.count()).toBeGreaterThan(9);
      for (const kind of ['band', 'level', 'line', 'job', 'change', 'mark', 'best'])
        expect(await page.locator(`figure svg .${kind}`).count(), kind).toBeGreaterThan(0);
      const drawn = await charts.first().screenshot();
      await page.addStyleTag({ content: 'figure svg > * { visibility: hidden }' });
      const empty = await charts.first().screenshot();
      expect(drawn.length).toBeGreaterThan(2 * empty.length);
    });
  });

  it('leads from what stands out to its chart, by keyboard', async () => {
    await opened('usual', async (page) => {
      const link = page.locator('.remarks a').first();
      const target = (await link.getAttribute('href')) ?? '';
      await link.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('figure:target').getAttribute('id')).toBe(target.slice(1));
      const outline = `getComputedStyle(document.querySelector('figure:target')).outlineStyle`;
      expect(await page.evaluate(outline)).toBe('solid');
      const summary = page.locator('summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details table').first().isVisible()).toBe(true);
    });
  });

  it('is light or dark as the system is', async () => {
    const colors = async (page: Page): Promise<readonly string[]> => [
      String(await page.evaluate('getComputedStyle(document.body).backgroundColor')),
      String(await page.evaluate('getComputedStyle(document.querySelector(".tick")).fill')),
    ];
    for (const [colorScheme, isDark] of [
      ['dark', true],
      ['light', false],
    ] as const)
      await opened(
        'usual',
        async (page) => {
          const [paper = '', ink = ''] = await colors(page);
          expect(brightness(paper) < brightness(ink)).toBe(isDark);
          expect(Math.abs(brightness(paper) - brightness(ink))).toBeGreaterThan(100);
        },
        { colorScheme },
      );
  });

  it.each(Object.keys(BASELINES))('fits a phone and says only what there is: %s', async (name) => {
    await opened(
      name,
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
        expect(await page.locator('body').innerText()).not.toMatch(/\b(NaN|undefined|null|Infinity)\b/);
        expect(await page.evaluate(SHAPES)).not.toMatch(/NaN|Infinity|undefined/);
      },
      { viewport: PHONE },
    );
  });

  it.each([
    ['usual', 'light'],
    ['usual', 'dark'],
    ['gappy', 'light'],
    ['hostile', 'dark'],
    ['nothing', 'light'],
  ] as const)('has nothing that axe complains of: %s, %s', async (name, colorScheme) => {
    await opened(
      name,
      async (page) => {
        expect(await axeComplaints(page)).toEqual([]);
      },
      { colorScheme },
    );
  });

  it('prints on white, no chart cut in two', async () => {
    await opened(
      'usual',
      async (page) => {
        expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
        await page.emulateMedia({ media: 'print' });
        const paper = String(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
        expect(brightness(paper)).toBeGreaterThan(200);
        expect(await page.evaluate('getComputedStyle(document.querySelector("figure")).breakInside')).toBe(
          'avoid',
        );
      },
      { colorScheme: 'dark' },
    );
  });

  it('keeps hostile names text', async () => {
    await opened('hostile', async (page) => {
      expect(await page.locator('script, img, b').count()).toBe(0);
      const text = await page.locator('body').innerText();
      expect(text).toContain('<script>alert(1)</script>');
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u001b]/);
    });
  });
});

const SHAPES = '[...document.querySelectorAll("svg")].map((one) => one.outerHTML).join()';
