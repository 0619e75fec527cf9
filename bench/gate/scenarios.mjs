/** What is simulated: machines × noise × what the pull request did. */
export function scenariosOf(p99) {
  return [
    ...each(['same', 'hosted'], [1, 2], [false, true], [{ kind: 'none', size: 0 }]),
    ...each(['same', 'hosted'], [1], [false], sizes('one endpoint', [0.05, 0.1, 0.15, 0.2, 0.3, 0.5])),
    ...each(['same', 'hosted'], [1], [false], sizes('tail only', [0.2, 0.3, 0.5])),
    ...each(['same', 'hosted'], [1], [false], sizes('all endpoints', [0.1, 0.2, 0.3])),
    ...each(['same', 'hosted'], [1], [true], sizes('one endpoint', [0.2, 0.3])),
    ...each(['same', 'hosted'], [2], [false], sizes('one endpoint', [0.3, 0.5])),
  ].map((scenario) => ({ ...scenario, ...DESIGN, p99, name: nameOf(scenario) }));
}

/** Five recorded jobs of three runs; as many runs and pairs as any strategy may ask for. */
const DESIGN = { jobs: 5, runs: 3, head: 7, pairs: 7 };

function each(machines, noises, correlations, changes) {
  return machines.flatMap((machine) =>
    noises.flatMap((noise) =>
      correlations.flatMap((correlated) => changes.map((change) => ({ machine, noise, correlated, change }))),
    ),
  );
}

function sizes(kind, fractions) {
  return fractions.map((size) => ({ kind, size }));
}

function nameOf({ machine, noise, correlated, change }) {
  const what = change.kind === 'none' ? 'unchanged' : `${change.kind} +${Math.round(change.size * 100)} %`;
  const kind = [machine, noise === 2 ? 'doubled noise' : '', correlated ? 'AR(1) noise' : ''];
  return `${what}, ${kind.filter(Boolean).join(', ')}`;
}
