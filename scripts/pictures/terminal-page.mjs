/** The last and fullest frame of the live view in what a terminal was sent; null where there is none. */
export function liveFrame(stream) {
  const frames = stream
    .split('\x1b[J')
    .map((part) => part.replace(/\r\x1b\[\d+A$/, '').replace(/\x1b\[\?25[lh]/g, ''))
    .filter((part) => part.startsWith('\x1b[1mrun ') && /\busers\b/.test(part));
  return frames.reduce((fullest, frame) => (frame.length >= (fullest?.length ?? 0) ? frame : fullest), null);
}

/** What stands on the terminal when the program has ended, at most so many lines. */
export function finalText(stream, lines) {
  const end = stream.lastIndexOf('\x1b[?25h');
  const text = stream
    .slice(end < 0 ? 0 : end)
    .replace(/\x1b\[\?25[lh]/g, '')
    .replaceAll('\r', '')
    .trim();
  return text.split('\n').slice(0, lines).join('\n').trimEnd();
}

const STYLES = { 1: 'bold', 31: 'red', 32: 'green', 33: 'yellow', 90: 'gray' };
const ENDS = { 22: ['bold'], 39: ['red', 'green', 'yellow', 'gray'] };

/** A terminal's text with its colours. */
export function terminalPage(text) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A terminal</title><style>
  body { margin: 0; background: #1e1e2e; display: inline-block; }
  pre { margin: 0; padding: 16px 20px; color: #cdd6f4; font: 14px/1.3 'DejaVu Sans Mono', 'Liberation Mono', monospace; }
  .bold { font-weight: bold; } .red { color: #f38ba8; } .green { color: #a6e3a1; }
  .yellow { color: #f9e2af; } .gray { color: #9399b2; }</style><pre>${colored(text)}</pre></html>`;
}

function colored(text) {
  const on = new Set();
  return text
    .replaceAll('\r', '')
    .split(/\x1b\[(\d*)m/)
    .map((part, index) => {
      if (index % 2 === 0)
        return part === '' ? '' : `<span class="${[...on].join(' ')}">${escapeHtml(part)}</span>`;
      if (part === '' || part === '0') on.clear();
      for (const name of ENDS[part] ?? []) on.delete(name);
      if (STYLES[part] !== undefined) on.add(STYLES[part]);
      return '';
    })
    .join('');
}

function escapeHtml(text) {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
