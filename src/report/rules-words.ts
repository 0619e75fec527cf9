import type { Verdict } from '../gate/verdict.js';
import { codeSpan, escapeProse } from './escape.js';
import { lookOf, shortCommit } from './verdict-words.js';

/** What to say of a pull request that changes what judges it, and of a regression that was accepted; plain text. */
export function rulesWords(verdict: Verdict): {
  readonly tampering: string | null;
  readonly accepted: string | null;
} {
  return {
    tampering: tampering(verdict, (commit) => commit),
    accepted: acceptance(verdict, (label) => `"${label}"`),
  };
}

/** The same as lines of markdown. */
export function rulesLines(verdict: Verdict): string {
  const changed = tampering(verdict, (commit) => `\`${commit}\``);
  const accepted = acceptance(verdict, (label) => codeSpan(label, 60));
  const lines = [
    changed === null ? null : `> ⚠️ ${escapeProse(changed, LONGEST)}`,
    accepted === null ? null : `> 🏷️ ${accepted}`,
  ];
  return lines.filter((line) => line !== null).join('\n>\n');
}

const LONGEST = 1500;

const PARTS = { gate: 'gate', thresholds: 'thresholds', waivers: 'waivers', baseline: 'the baseline' };

function tampering({ rules }: Verdict, quoted: (commit: string) => string): string | null {
  if (rules === undefined || rules.changed.length === 0) return null;
  const parts = rules.changed.map((part) => PARTS[part]);
  const base = `${quoted(shortCommit(rules.commit))}, ${rules.why}`;
  const told = `This pull request changes what judges it: ${listed(parts)}. What counts is what its base has (${base}).`;
  if (rules.proposed === null) return told;
  return `${told} By the rules of this pull request: ${inWords(rules.proposed)}.`;
}

/** Headlines of some verdicts begin with its name. */
function inWords({ overall, headline }: Pick<Verdict, 'overall' | 'headline'>): string {
  const { words } = lookOf(overall);
  const said = headline.toLowerCase().startsWith(words);
  return said ? `${words}${headline.slice(words.length)}` : `${words} (${headline})`;
}

function acceptance({ accepted }: Verdict, quoted: (label: string) => string): string | null {
  if (accepted === undefined) return null;
  const by = accepted.by === null ? '' : `, set by ${quoted(accepted.by)}`;
  return `Accepted by label ${quoted(accepted.label)}${by}: this regression does not fail the job.`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
