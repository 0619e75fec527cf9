import type { CellVerdict } from '../gate/verdict.js';
import { codeSpan, escapeText } from './escape.js';
import { lookOf } from './verdict-words.js';

/** A part of a comment that several jobs share. */
export interface GroupMember {
  readonly config: string;
  readonly tier: string;
  /** Null: not known. */
  readonly verdict: CellVerdict | 'target-failure' | null;
}

/**
 * The line above the parts of a shared comment: the worst verdict, and who has which. `## ❌ loadgate: regression in
 * load, pass in smoke`, in Markdown.
 */
export function groupHeadline(group: string, members: readonly GroupMember[]): string {
  const known = WORST_FIRST.flatMap((verdict) => {
    const names = members.filter((one) => one.verdict === verdict).map((one) => nameOf(one, members));
    return names.length === 0
      ? []
      : [{ emoji: look(verdict).emoji, text: `${look(verdict).words} in ${listed(names)}` }];
  });
  const name = `loadgate ${escapeText(group, LONGEST_NAME)}`;
  if (known.length === 0) return `## ${name}`;
  return `## ${known[0]?.emoji ?? ''} ${name}: ${known.map(({ text }) => text).join('; ')}`;
}

const LONGEST_NAME = 60;
const MOST_NAMES = 6;

const WORST_FIRST = [
  'target-failure',
  'regression',
  'invalid',
  'inconclusive',
  'not-compared',
  'improved',
  'pass',
] as const;

function look(verdict: (typeof WORST_FIRST)[number]): { readonly emoji: string; readonly words: string } {
  return verdict === 'target-failure'
    ? { ...lookOf('regression'), words: 'target failure' }
    : lookOf(verdict);
}

/** The scenario file is named where there are several. */
function nameOf({ config, tier }: GroupMember, members: readonly GroupMember[]): string {
  const several = members.some((other) => other.config !== config);
  return codeSpan(several ? `${config} ${tier}` : tier, LONGEST_NAME);
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}
