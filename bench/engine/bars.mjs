/** What loadgate wants to reach, and what it did. `reached` is null where it could not be measured, with the reason. */
export function barsOf(parts) {
  return [
    ...throughputBars(parts.throughput),
    ...journeyBars(parts.journey),
    ...openBars(parts.openModel),
    ...memoryBars(parts.memory),
    ...startUpBars(parts.startUp),
  ];
}

function throughputBars(part) {
  if (!part) return [];
  const { tools } = part.levels.find(({ connections }) => connections === 50);
  return [
    ['autocannon', 1.0],
    ['hey', 1.2],
    ['wrk', 0.45],
  ].map(([name, limit]) => {
    const row = tools.find((tool) => tool.name === name);
    return atLeast(`(1) requests/s ÷ ${name}, 50 connections`, row?.ratio, limit, '×', missing(row, name));
  });
}

function journeyBars(part) {
  if (!part) return [];
  return [
    ['k6', 3],
    ['artillery', 5],
  ].map(([name, limit]) => {
    const row = part.tools.find((tool) => tool.name === name);
    return atLeast(`(2) requests per CPU second ÷ ${name}`, row?.cpuRatio, limit, '×', missing(row, name));
  });
}

function openBars(part) {
  if (!part) return [];
  const own = (rate) => part.rates.find((entry) => entry.rate === rate).tools.find(isOwn);
  const lag = atMost(
    '(3) p99 of the lag at 1,000/s',
    own(1000)?.lag.p99,
    1,
    'ms',
    missing(own(1000), 'loadgate'),
  );
  const nearer = ['wrk2', 'k6', 'vegeta', 'oha'].flatMap((name) => {
    const pairs = part.rates.flatMap(({ tools }) => {
      const [us, them] = [tools.find(isOwn), tools.find((tool) => tool.name === name)];
      return us && them ? us.distances.map((distance, index) => [distance, them.distances[index]]) : [];
    });
    const known = pairs.filter(([us, them]) => us && them);
    const what = `(3) percentiles nearer to the server's log than ${name}'s`;
    // Not among the bars, but measured where it is there.
    if (known.length === 0) return name === 'oha' ? [] : [unknown(what, 'all', `${name} is missing`)];
    const won = known.filter(([us, them]) => us.median <= them.median).length;
    return [
      {
        what,
        bar: `all ${known.length}`,
        measured: `${won} of ${known.length}`,
        reached: won === known.length,
        reason: null,
      },
    ];
  });
  return [lag, ...nearer];
}

function memoryBars(part) {
  if (!part) return [];
  return part.levels
    .filter(({ users }) => users === 10_000)
    .map(({ users, skipped, tools }) => {
      const row = tools.find(isOwn);
      const perUser = row?.most && scaled(row.most, 1 / users / 1000);
      return atMost(
        '(4) memory per user, 10,000 users',
        perUser,
        40,
        'KB',
        skipped ?? missing(row, 'loadgate'),
      );
    });
}

function startUpBars(part) {
  if (!part) return [];
  return part.tools
    .filter(({ name }) => name.startsWith('loadgate'))
    .map((row) =>
      atMost(
        `(5) start-up to the first request, ${row.name}`,
        row.first && scaled(row.first, 1 / 1000),
        0.5,
        's',
        missing(row, row.name),
      ),
    );
}

const isOwn = ({ name }) => name === 'loadgate';

function missing(row, name) {
  return row === undefined ? `${name} is missing` : (row.failures.at(-1) ?? 'not measured');
}

function scaled({ median, min, max, n }, by) {
  return { median: median * by, min: min * by, max: max * by, n };
}

function atLeast(what, measured, limit, unit, reason) {
  if (!measured) return unknown(what, `≥ ${limit} ${unit}`, reason);
  return judged(what, `≥ ${limit} ${unit}`, measured, unit, measured.median >= limit);
}

function atMost(what, measured, limit, unit, reason) {
  if (!measured) return unknown(what, `≤ ${limit} ${unit}`, reason);
  return judged(what, `≤ ${limit} ${unit}`, measured, unit, measured.median <= limit);
}

function judged(what, bar, { median, min, max }, unit, reached) {
  const text = (value) => Number(value.toPrecision(3));
  return {
    what,
    bar,
    measured: `${text(median)} ${unit} (${text(min)}–${text(max)})`,
    reached,
    reason: null,
  };
}

function unknown(what, bar, reason) {
  return { what, bar, measured: null, reached: null, reason };
}
