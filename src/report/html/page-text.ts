import type { Redact } from '../../model/redact.js';
import { clip, cleanLine } from '../escape.js';
import type { ReportView } from '../report.js';

/** What the parts of the page are made from. */
export interface PageView extends ReportView {
  readonly say: PageText;
}

/** Text from outside as it may stand between tags and in attributes: it reads as written and does nothing. */
export interface PageText {
  /** One line of plain text. */
  plain(text: string): string;
  /** Sentences: what stands between backticks becomes code. */
  prose(text: string): string;
  /** A name or a command. */
  code(text: string, limit?: number): string;
}

/** Secrets are masked before the text is escaped: masking finished HTML could break it. */
export function pageText(redact: Redact): PageText {
  const plain = (text: string, limit = LONGEST_TEXT): string =>
    escapeHtml(clip(cleanLine(redact(text)), limit));
  const code = (text: string, limit = LONGEST_NAME): string =>
    `<code>${plain(text, limit) || '(no name)'}</code>`;
  return {
    plain: (text) => plain(text),
    code,
    prose: (text) =>
      redact(text)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? code(part, LONGEST_TEXT) : spaced(part, plain)))
        .join(''),
  };
}

const LONGEST_NAME = 160;
const LONGEST_TEXT = 1500;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A value as JSON that may stand in a script element: nothing in it ends the element or a line of a script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Between two pieces of code the spaces count. */
function spaced(part: string, plain: (text: string) => string): string {
  const [lead, tail] = [/^\s/.test(part) ? ' ' : '', /\S\s$/.test(part) ? ' ' : ''];
  return `${lead}${plain(part)}${tail}`;
}
