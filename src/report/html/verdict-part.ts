import { formatCount, formatMs, formatPercent, formatRate } from '../../model/units.js';
import { describeEvidence } from '../evidence-words.js';
import { NONE, plural } from '../figure-words.js';
import { headlineWithFinding } from '../main-finding.js';
import { nextSteps, RECORDING, recordingCommands } from '../next-steps.js';
import { rulesWords } from '../rules-words.js';
import { describeSensitivity } from '../sensitivity-words.js';
import { capitalized, fixedBandWarning, lookOfThreshold, lookOverall } from '../verdict-words.js';
import { describeLimit } from '../figure-words.js';
import { badge, list } from './page-blocks.js';
import type { PageView } from './page-text.js';

/** The verdict, the main figures, what to do. */
export function verdictPart(view: PageView): string {
  const { emoji, words, color } = lookOverall(view);
  const { say } = view;
  return `<header class="verdict ${color}">
<p class="kicker">${badge(emoji, words, color)} <span>tier ${say.plain(view.tier)}</span> <span>${say.plain(momentOf(view.result.createdAt))}</span></p>
<h1>${say.prose(headlineWithFinding(view, view.verdict.headline))}</h1>
${paragraphs(view)}
${tiles(view)}
${missedLimits(view)}
${warnings(view)}
${advice(view)}
</header>`;
}

/** `2026-03-14 17:58 UTC`; as it stands where it is no ISO time in UTC. */
function momentOf(createdAt: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(createdAt) ?? [];
  return day === undefined || time === undefined ? createdAt : `${day} ${time} UTC`;
}

function paragraphs(view: PageView): string {
  const { tampering, accepted } = rulesWords(view.verdict);
  const texts = [
    tampering,
    accepted,
    `${capitalized(describeEvidence(view))}.`,
    describeSensitivity(view.verdict),
    fixedBandWarning(view.cells),
  ];
  return texts
    .filter((text) => text !== null && text !== '')
    .map((text) => `<p>${view.say.prose(text ?? '')}</p>`)
    .join('\n');
}

function tiles(view: PageView): string {
  const { total } = view;
  const ms = (value: number | null): string => (value === null ? NONE : formatMs(value));
  const figures: readonly (readonly [string, string])[] = [
    ['throughput', total.throughput === null ? NONE : formatRate(total.throughput)],
    ['p50', ms(total.latency.p50)],
    ['p95', ms(total.latency.p95)],
    ['p99', ms(total.latency.p99)],
    ['errors', total.errorRate === null ? NONE : formatPercent(total.errorRate)],
    ['requests', formatCount(total.requests)],
  ];
  const shown = figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return `<dl class="tiles">${shown.join('')}</dl>`;
}

function missedLimits(view: PageView): string {
  const missed = view.limits.filter(({ status }) => status === 'FAIL' || status === 'MARGINAL');
  return list(
    missed.map((limit) => {
      const { emoji, color } = lookOfThreshold(limit.status);
      const words = limit.status === 'FAIL' ? 'limit missed' : 'limit met by the median, not by every run';
      return `${badge(emoji, words, color)} ${view.say.code(limit.text)}: ${view.say.prose(describeLimit(limit, limit.metric))}`;
    }),
    'plain',
  );
}

function warnings({ notes, say }: PageView): string {
  return list(
    notes.warnings.map((text) => `<span aria-hidden="true">⚠️</span> ${say.prose(text)}`),
    'plain warnings',
  );
}

function advice(view: PageView): string {
  const { say } = view;
  const steps = nextSteps(view).map(
    ({ text, command }) => `${say.prose(text)}${command === null ? '' : commandBlock([command], view)}`,
  );
  const commands = recordingCommands(view);
  const all =
    commands.length === 0 ? steps : [...steps, `${say.prose(RECORDING)}${commandBlock(commands, view)}`];
  if (all.length === 0) return '';
  return `<details class="advice" open><summary>What to do (${plural(all.length, 'step')})</summary>${list(all)}</details>`;
}

/** Commands as they are copied. */
export function commandBlock(commands: readonly string[], { say }: PageView): string {
  return `<pre tabindex="0" aria-label="Command">${commands.map((command) => say.plain(command)).join('\n')}</pre>`;
}
