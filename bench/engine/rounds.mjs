/**
 * Measures every subject once per round (A B C, B C A, …), so that what drifts on this machine falls on all of them.
 * Gives, per subject, what `measure` gave in each round (null where it failed) and why it failed.
 */
export async function interleaved({ rounds, subjects, measure, say }) {
  const outcomes = new Map(subjects.map(({ name }) => [name, { rounds: [], failures: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const subject = subjects[(round + turn) % subjects.length];
      const outcome = outcomes.get(subject.name);
      try {
        outcome.rounds[round] = await measure(subject);
        say(`round ${round + 1}/${rounds}  ${subject.name.padEnd(22)} ${brief(outcome.rounds[round])}`);
      } catch (error) {
        outcome.rounds[round] = null;
        outcome.failures.push(error.message);
        say(`round ${round + 1}/${rounds}  ${subject.name.padEnd(22)} failed: ${error.message}`);
      }
    }
  }
  return outcomes;
}

/** One figure of all rounds, null where the round failed. */
export function column(outcome, figure) {
  return outcome.rounds.map((round) => (round === null ? null : figure(round)));
}

function brief(figures) {
  return Object.entries(figures)
    .filter(([, value]) => typeof value === 'number')
    .map(([key, value]) => `${key} ${Number(value.toPrecision(4))}`)
    .join('  ');
}
