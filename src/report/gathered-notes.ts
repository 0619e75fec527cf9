import type { Verdict } from '../gate/verdict.js';
import type { Note } from '../model/notes.js';
import { info } from '../model/notes.js';
import { formatDuration } from '../model/units.js';
import type { Result, Run } from '../result/result.js';
import { overloadNotes } from './overload-words.js';

/** What the reader must know, each text once. */
export interface GatheredNotes {
  readonly warnings: readonly string[];
  readonly infos: readonly string[];
}

/** Notes of the measurement, its runs and the verdict, whether it was too much, and which runs ended early on purpose. */
export function gatherNotes(result: Result, verdict: Verdict): GatheredNotes {
  const whole = [...verdict.notes, ...overloadNotes(result), ...result.notes];
  const ofRuns = result.runs.flatMap((run) => [
    ...(run.side === 'head' ? plannedEnd(run) : []),
    ...run.notes,
  ]);
  const runsByText = new Map<string, number[]>();
  for (const run of result.runs) {
    for (const note of run.notes)
      runsByText.set(note.text, [...(runsByText.get(note.text) ?? []), run.number]);
  }
  const told = (note: Note): string =>
    withRuns(note.text, runsByText.get(note.text) ?? [], result.runs.length);
  const texts = (level: Note['level']): readonly string[] => [
    ...new Set(
      [...whole, ...ofRuns].filter((note) => note.level === level && note.text.trim() !== '').map(told),
    ),
  ];
  const warnings = texts('warning');
  return { warnings, infos: texts('info').filter((text) => !warnings.includes(text)) };
}

/** The other ends keep a run from being compared: the verdict's notes tell them. */
function plannedEnd(run: Run): readonly Note[] {
  const { end } = run;
  if (end.reason !== 'until') return [];
  return [info(`Run ${run.number} ended after ${formatDuration(end.after)}, as planned: ${end.condition}.`)];
}

function withRuns(text: string, runs: readonly number[], of: number): string {
  if (runs.length === 0 || runs.length === of) return text;
  return `${text} (run ${runs.join(', ')} of ${of})`;
}
