import { marked } from 'marked';

const LIGHT = {
  page: '#ffffff',
  text: '#1f2328',
  muted: '#59636e',
  border: '#d1d9e0',
  soft: '#f6f8fa',
  code: '#818b981f',
  link: '#0969da',
};
const DARK = {
  page: '#0d1117',
  text: '#f0f6fc',
  muted: '#9198a1',
  border: '#3d444d',
  soft: '#151b23',
  code: '#656c7633',
  link: '#4493f8',
};

/** A comment as GitHub shows it: its colours, its font sizes, its tables that scroll when they are too wide. */
export async function commentPage(markdown, { dark }) {
  const color = dark ? DARK : LIGHT;
  const body = await marked.parse(markdown, { gfm: true });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A comment</title><style>${styleOf(color)}</style>
<div class="comment"><div class="head"><b>github-actions</b> bot commented</div><div class="body">${body}</div></div></html>`;
}

function styleOf(color) {
  return `
  body { margin: 0; padding: 16px; background: ${color.page}; color: ${color.text}; overflow-wrap: break-word;
    font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif, 'Noto Color Emoji'; }
  .comment { border: 1px solid ${color.border}; border-radius: 6px; }
  .head { background: ${color.soft}; border-bottom: 1px solid ${color.border}; border-radius: 6px 6px 0 0;
    padding: 8px 16px; color: ${color.muted}; }
  .body { padding: 16px; }
  a { color: ${color.link}; }
  h3, h4 { margin: 0 0 16px; line-height: 1.25; } h3 { font-size: 17.5px; } h4 { font-size: 14px; }
  p, ul, ol, table, details, pre, blockquote { margin: 0 0 16px; }
  ul, ol { padding-left: 2em; }
  blockquote { border-left: .25em solid ${color.border}; color: ${color.muted}; padding: 0 1em; }
  table { border-collapse: collapse; border-spacing: 0; display: block; width: max-content; max-width: 100%; overflow: auto; }
  th, td { border: 1px solid ${color.border}; padding: 6px 13px; }
  tr { background: ${color.page}; } tr:nth-child(2n) { background: ${color.soft}; }
  code { background: ${color.code}; border-radius: 6px; font-size: 85%; padding: .2em .4em; white-space: break-spaces;
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
  pre { background: ${color.soft}; border-radius: 6px; padding: 16px; overflow: auto; }
  pre code { background: none; padding: 0; white-space: pre; }
  summary { cursor: pointer; }
  @media (max-width: 500px) { body { padding: 0; } .comment { border-width: 1px 0; border-radius: 0; } }`;
}
