const LONGEST_NAME = 120;
const LONGEST_TEXT = 600;
/** Letters of some scripts carry three or four marks; higher piles run over the lines around. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Stands between `@` and a name, `#` and a number: GitHub then makes neither mention nor link. */
const BREAK = '\u200b';

/**
 * Text from outside as it may stand anywhere in a line of markdown, also in a table cell or in HTML: it reads
 * as written and does nothing. No tags, no emphasis, no pictures, no mentions, no links, no emoji, no second line.
 */
export function escapeText(text: string, limit = LONGEST_TEXT): string {
  return neutral(clip(cleanLine(text), limit));
}

/** Sentences from outside: as `escapeText`, but what stands between backticks becomes code. Not for HTML. */
export function escapeProse(text: string, limit = LONGEST_TEXT): string {
  return clip(cleanLine(text), limit)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part) : neutral(part)))
    .join('');
}

/** A name from outside as code: in backticks where they hold, else as a `<code>` element. */
export function codeSpan(text: string, limit = LONGEST_NAME): string {
  const clean = clip(cleanLine(text), limit);
  if (clean === '') return '(no name)';
  return /[`|<>\\]/.test(clean) ? `<code>${neutral(clean)}</code>` : `\`${clean}\``;
}

/** Commands in a fenced block that nothing inside can close. */
export function codeBlock(lines: readonly string[], language: string): string {
  const clean = lines.map(cleanLine);
  const runs = clean.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${fence}${language}`, ...clean, fence].join('\n');
}

/**
 * Text from outside as one line of plain text: line ends become spaces; control characters (escape sequences
 * of terminals among them) and characters that turn the direction of writing become U+FFFD.
 */
export function cleanLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd')
    .replace(PILED_MARKS, '$1')
    .trim();
}

/** At most `limit` characters (code points); what is cut ends in `…`. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const points = Array.from(text);
  return points.length <= limit ? text : `${points.slice(0, Math.max(0, limit - 1)).join('')}…`;
}

function neutral(text: string): string {
  return breakLinks(text)
    .replace(/[&<>|`*[\]\\~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
    .replaceAll(BREAK, '&#8203;');
}

function breakLinks(text: string): string {
  return text
    .replace(/@/g, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`)
    .replace(/:(?=\/\/|(?!\d+:)[\w+-]+:|1(?:00|234):)/g, `:${BREAK}`)
    .replace(/(www)(?=\.)/gi, `$1${BREAK}`);
}

/** Character references never act as markdown, whether the text stands in markdown or in an HTML block. */
function entity(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}
