/** What `results.json` holds: per scenario and strategy the rates as [measured, low, high] of a 95 % interval. */
export function resultsFile(results, bar, { seed, trials }) {
  const scenarios = [...new Set(results.map(({ scenario }) => scenario))].map((name) => {
    const rows = results.filter(({ scenario }) => scenario === name);
    const { machine, noise, correlated, p99, change } = rows[0];
    const strategies = Object.fromEntries(rows.map((row) => [row.strategy, figures(row)]));
    return { name, machine, noise, correlated, p99, change, strategies };
  });
  return { seed, trials, bar: bar.map((line) => ({ ...line, measured: rounded(line.measured) })), scenarios };
}

function figures({ falseAlarms, found, inconclusive, meanRuns, mostRuns, coverage }) {
  return {
    falseAlarms: rate(falseAlarms),
    found: found === null ? null : rate(found),
    inconclusive: rate(inconclusive),
    meanRuns: rounded(meanRuns),
    mostRuns,
    coverage: coverage === null ? null : rounded(coverage),
  };
}

function rate({ rate: measured, low, high }) {
  return [measured, low, high].map(rounded);
}

function rounded(value) {
  return Number(value.toFixed(4));
}
