// Makes the pictures of the README and docs from real runs on the demo shop: npm run docs:pictures -- --help
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { commentPage } from './pictures/comment-page.mjs';
import { measure } from './pictures/measurements.mjs';
import { finalText, liveFrame, terminalPage } from './pictures/terminal-page.mjs';

const HELP = `Makes the pictures of the README and docs (about four minutes).

  --out FOLDER     where they go (docs/pictures)
  --only A,B       only these: comment, comment-dark, comment-phone, terminal, live, report, report-dark,
                   report-phone, trend
  --from FOLDER    photograph what was measured into this folder before
  --keep FOLDER    measure into this folder, and leave it there
`;
const MOST_BYTES = 250_000;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 1000 };

/** What each picture is of. A terminal is cut to its text, a comment is whole, a page is what the window shows. */
const PICTURES = {
  comment: ({ report }) => comment(report, 892, false),
  'comment-dark': ({ report }) => comment(report, 892, true),
  'comment-phone': ({ report }) => comment(report, PHONE.width, false),
  terminal: ({ screen }) => terminal(finalText(screen, 42)),
  live: ({ live }) => terminal(liveFrame(live)),
  report: ({ html }) => ({ file: html, ...DESK }),
  'report-dark': ({ html }) => ({ file: html, ...DESK, dark: true }),
  'report-phone': ({ html }) => ({ file: html, ...PHONE }),
  trend: ({ trend }) => ({ file: trend, ...DESK }),
};

async function comment(report, width, dark) {
  return {
    html: await commentPage(readFileSync(report, 'utf8'), { dark }),
    width,
    height: 600,
    whole: true,
    dark,
  };
}

function terminal(text) {
  if (text === null) throw new Error('the live view was not seen');
  return { html: terminalPage(text), width: 1000, height: 600, element: 'pre' };
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/pictures' },
    only: { type: 'string' },
    from: { type: 'string' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const wanted = values.only?.split(',') ?? Object.keys(PICTURES);
const unknown = wanted.filter((name) => PICTURES[name] === undefined);
if (unknown.length > 0) fail(`There is no picture ${unknown.join(', ')}.\n\n${HELP}`);
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM ?? browsers.find((path) => existsSync(path));
if (executablePath === undefined) fail('No Chromium was found: install one, or name it in CHROMIUM.\n');

try {
  await photograph(await measurements());
} catch (error) {
  fail(`${error.message}\n`);
}

async function measurements() {
  if (values.from !== undefined) return JSON.parse(readFileSync(join(values.from, 'measured.json'), 'utf8'));
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'loadgate-pictures-'));
  mkdirSync(folder, { recursive: true });
  if (values.keep === undefined) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const measured = await measure(folder, (text) => process.stderr.write(`Measuring: ${text}\n`));
  writeFileSync(join(folder, 'measured.json'), JSON.stringify(measured));
  return measured;
}

async function photograph(measured) {
  mkdirSync(values.out, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    for (const name of wanted) {
      const picture = await shoot(browser, await PICTURES[name](measured));
      const file = join(values.out, `${name}.png`);
      writeFileSync(file, picture);
      process.stderr.write(`${file}: ${Math.round(picture.length / 1000)} KB\n`);
    }
  } finally {
    await browser.close();
  }
}

/** As sharp as the size of the file allows. */
async function shoot(browser, { html, file, width, height, whole = false, element, dark = false }) {
  let picture;
  for (const deviceScaleFactor of [1.5, 1.25, 1, 0.8]) {
    const tab = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor,
      colorScheme: dark ? 'dark' : 'light',
    });
    await (html === undefined ? tab.goto(pathToFileURL(file).href) : tab.setContent(html));
    await tab.evaluate(() => document.fonts.ready);
    picture = await (element === undefined
      ? tab.screenshot({ fullPage: whole, animations: 'disabled' })
      : tab.locator(element).screenshot());
    await tab.close();
    if (picture.length <= MOST_BYTES) return picture;
  }
  throw new Error(`a picture takes ${picture.length} bytes, more than ${MOST_BYTES}`);
}

function fail(text) {
  process.stderr.write(text);
  process.exit(1);
}
