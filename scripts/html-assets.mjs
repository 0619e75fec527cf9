// Writes src/report/html/assets.ts, the style and the script of report.html as text; --check tells whether it is fresh.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const target = new URL('src/report/html/assets.ts', root);
const text = async (path) => (await readFile(new URL(path, root), 'utf8')).trim();
const own = (name) => text(`src/report/html/browser/${name}`);

const library = 'node_modules/uplot';
const [licence, plotter, plotterStyle, style, ...scripts] = await Promise.all([
  text(`${library}/LICENSE`),
  text(`${library}/dist/uPlot.iife.min.js`),
  text(`${library}/dist/uPlot.min.css`),
  own('page.css'),
  ...[
    'elements.js',
    'tables.js',
    'marks.js',
    'plots.js',
    'time-charts.js',
    'level-charts.js',
    'capacity-charts.js',
    'page.js',
  ].map(own),
]);

// A comment that is a line of its own is for who reads the sources.
const lean = (code) =>
  code.replace(/^ *(?:\/\/.*|\/\*\*(?:[^*]|\*(?!\/))*\*\/)\n/gm, '').replace(/\n{2,}/g, '\n');
const page = lean(scripts.join('\n'));
const script = `/* uPlot\n${licence}\n*/\n${plotter}\n(() => {\n'use strict';\n${page}\n})();\n`;
if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error('a text ends its own element');

const fresh = [
  '// Written by scripts/html-assets.mjs from browser/ and uPlot: change those, then run "npm run html".',
  `export const PAGE_STYLE = ${JSON.stringify(`${plotterStyle}\n${style}\n`)};`,
  `export const PAGE_SCRIPT = ${JSON.stringify(script)};`,
  '',
].join('\n');

if (!process.argv.includes('--check')) await writeFile(target, fresh);
else if ((await readFile(target, 'utf8').catch(() => '')) !== fresh) {
  process.stderr.write(`${fileURLToPath(target)} is stale: run "npm run html" and commit it.\n`);
  process.exitCode = 1;
}
