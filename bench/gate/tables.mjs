/** The published tables, as markdown. */
export function tables(results, bar, trials) {
  const scenarios = [...new Set(results.map(({ scenario }) => scenario))];
  const strategies = [...new Set(results.map(({ strategy }) => strategy))];
  const of = (scenario, strategy) => results.find((r) => r.scenario === scenario && r.strategy === strategy);
  const unchanged = scenarios.filter((name) => name.startsWith('unchanged'));
  const changed = scenarios.filter((name) => !name.startsWith('unchanged'));
  const ofOurs = OURS.filter((strategy) => strategies.includes(strategy));

  const byStrategy = (rows, text) =>
    markdown(
      ['strategy', ...rows],
      strategies.map((strategy) => [strategy, ...rows.map((row) => text(of(row, strategy)))]),
    );
  const byScenario = (rows, text) =>
    markdown(
      ['', ...strategies],
      rows.map((row) => [row, ...strategies.map((strategy) => text(of(row, strategy)))]),
    );
  const details = (rows) =>
    markdown(
      ['', ...ofOurs],
      rows.map((row) => [row, ...ofOurs.map((strategy) => detail(of(row, strategy)))]),
    );

  return [
    `${trials} trials per scenario.`,
    ...section('Unchanged code turns red', unchanged, (rows) =>
      byStrategy(rows, ({ falseAlarms }) => percent(falseAlarms.rate)),
    ),
    ...section('Regression found: a cell that really got slower is red', changed, (rows) =>
      byScenario(rows, ({ found }) => percent(found.rate)),
    ),
    ...section(
      'What it costs: inconclusive · mean runs · another cell is red · coverage of the interval',
      [...unchanged, ...changed],
      details,
    ),
    ...section('The bar', bar, (rows) =>
      markdown(
        ['criterion', 'scenario', 'strategy', 'measured', 'bar', ''],
        rows.map(({ what, scenario, strategy, measured, limit, kind, met }) => [
          what,
          scenario,
          strategy,
          amount(what, measured),
          `${kind === 'most' ? '≤' : '≥'} ${amount(what, limit)}`,
          met ? 'met' : '**missed**',
        ]),
      ),
    ),
  ].join('\n\n');
}

const OURS = ['screen, then pairs', 'straight to pairs (no baseline)', 'screen, then seven runs (no pairs)'];

function section(title, rows, table) {
  return rows.length === 0 ? [] : [`### ${title}`, table(rows)];
}

function detail({ change, inconclusive, meanRuns, falseAlarms, coverage }) {
  const alarms = change.kind === 'none' ? [] : [percent(falseAlarms.rate)];
  const covered = coverage === null ? [] : [percent(coverage)];
  return [percent(inconclusive.rate), meanRuns.toFixed(1), ...alarms, ...covered].join(' · ');
}

function amount(what, value) {
  return what.includes('runs') ? value.toFixed(1) : percent(value);
}

function percent(fraction) {
  const value = fraction * 100;
  return `${value.toFixed(value < 10 && value > 0 ? 1 : 0)} %`;
}

function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
