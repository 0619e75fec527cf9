// Photographs a report.md as GitHub shows a comment: node scripts/pictures.mjs loadgate-results/report.md out.png
import { existsSync, readFileSync } from 'node:fs';
import { marked } from 'marked';
import { chromium } from 'playwright-core';

const [report = 'loadgate-results/report.md', picture = 'docs/pictures/comment.png'] = process.argv.slice(2);
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM ?? browsers.find((path) => existsSync(path));
if (executablePath === undefined) {
  process.stderr.write('No Chromium was found: install one, or name it in CHROMIUM.\n');
  process.exit(2);
}

const style = `
  body { margin: 0; padding: 16px; background: #fff; color: #1f2328; width: 860px;
         font: 14px/1.5 -apple-system, 'Segoe UI', 'Liberation Sans', Arial, 'Noto Color Emoji', sans-serif; }
  .comment { border: 1px solid #d1d9e0; border-radius: 6px; }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e; border-radius: 6px 6px 0 0; }
  .body { padding: 16px; } h3 { font-size: 17.5px; margin: 0 0 16px; line-height: 1.25; }
  table { border-collapse: collapse; margin-bottom: 16px; } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) { background: #f6f8fa; } code { background: #818b981f; padding: 0.2em 0.4em; border-radius: 6px;
  font: 85% 'Liberation Mono', monospace; } details { margin-bottom: 8px; } summary { cursor: pointer; }
  pre { background: #f6f8fa; padding: 16px; border-radius: 6px; } pre code { background: none; padding: 0; }`;
const page = `<!doctype html><meta charset="utf-8"><style>${style}</style>
  <div class="comment"><div class="head"><b>github-actions</b> bot commented</div>
  <div class="body">${await marked.parse(readFileSync(report, 'utf8'), { gfm: true })}</div></div>`;

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  const tab = await browser.newPage({ viewport: { width: 892, height: 600 }, deviceScaleFactor: 1.5 });
  await tab.setContent(page);
  await tab.screenshot({ path: picture, fullPage: true });
} finally {
  await browser.close();
}
