/** The published tables, as markdown. */
export function tables(results) {
  const { parts } = results;
  return [
    setting(results),
    ...section('What was to be reached', results.bars, barTable),
    ...section('1. Closed-loop throughput of one core', parts.throughput, throughputTables),
    ...section('2. A scripted journey', parts.journey, journeyTable),
    ...section('3. The open model', parts.openModel, openTables),
    ...section('4. Memory per connected user', parts.memory, memoryTable),
    ...section('5. Start-up', parts.startUp, startUpTable),
    ...section('6. Workers', parts.workers, workersTable),
  ].join('\n\n');
}

function setting({ date, loadgate, machine, pinning, peers }) {
  const { cpu, processors, memoryGB, system, node, nginx } = machine;
  const found = peers.filter(({ version }) => version !== null);
  const missing = peers.filter(({ version }) => version === null).map(({ name }) => name);
  const where = pinning.pinned
    ? `server on processor ${pinning.server}, generator on processor ${pinning.generator}`
    : 'nothing pinned';
  return [
    `${date}, loadgate ${loadgate.version} (${loadgate.from}), Node ${node}, ${nginx === null ? 'no nginx' : `nginx ${nginx}`}. ` +
      `${processors} × ${cpu}, ${memoryGB} GB, ${system}; ${[where, ...pinning.notes].join('; ')}.`,
    `Peers: ${found.map(({ name, version }) => `${name} ${version}`).join(', ') || 'none'}. ` +
      `Missing: ${missing.join(', ') || 'none'}.`,
    'Figures are medians of the rounds, with (least–most).',
  ].join('\n\n');
}

function barTable(bars) {
  return markdown(
    ['', 'bar', 'measured', ''],
    bars.map(({ what, bar, measured, reached, reason }) => [
      what,
      bar,
      measured ?? `not measured: ${reason}`,
      { true: 'reached', false: '**not reached**', null: 'open' }[String(reached)],
    ]),
  );
}

function throughputTables({ server, levels, when }) {
  const names = [...new Set(levels.flatMap(({ tools }) => tools.map(({ name }) => name)))];
  const at = (connections, name) =>
    levels.find((level) => level.connections === connections)?.tools.find((tool) => tool.name === name);
  const main = levels.find(({ connections }) => connections === 50).tools;
  return [
    `${rounds(when)} GET of 20 bytes from ${server}. Requests per second, by connections:`,
    markdown(
      ['', ...levels.map(({ connections }) => String(connections))],
      names.map((name) => [
        name,
        ...levels.map(({ connections }) => spread(at(connections, name)?.rate, count)),
      ]),
    ),
    'At 50 connections. CPU is that of the pinned processor (1 = all of it): a generator below 1 waited for the server.',
    markdown(
      ['', 'loadgate ÷ it', 'requests per CPU second', 'loadgate ÷ it', 'CPU', "server's CPU"],
      main.map((row) => [
        row.name,
        spread(row.ratio, times),
        spread(row.perCpuSecond, count),
        spread(row.cpuRatio, times),
        only(row.cpu, decimal),
        only(row.serverCpu, decimal),
      ]),
    ),
    ...failuresOf(levels.flatMap(({ tools }) => tools)),
  ].join('\n\n');
}

function journeyTable({ users, without, tools, when }) {
  return [
    `${rounds(when)} ${users} users. ${without}.`,
    markdown(
      ['', 'requests per CPU second', 'loadgate ÷ it', 'requests/s', 'CPU', "server's CPU"],
      tools.map((row) => [
        row.name,
        spread(row.perCpuSecond, count),
        spread(row.cpuRatio, times),
        spread(row.rate, count),
        only(row.cpu, decimal),
        only(row.serverCpu, decimal),
      ]),
    ),
    ...failuresOf(tools),
  ].join('\n\n');
}

function openTables({ rates, when }) {
  const all = rates.flatMap(({ rate, tools }) => tools.map((row) => ({ rate, ...row })));
  return [
    `${rounds(when)} What the tool reports minus what the server's log holds of the same requests, in ms. loadgate reports ` +
      'response times (from the due time) and, in the second line, service times.',
    markdown(
      ['rate', '', 'p50', 'p95', 'p99'],
      all.flatMap((row) => [
        [`${count(row.rate)}/s`, row.name, ...row.errors.map((error) => spread(error, signed))],
        ...(row.serviceErrors[0] === null
          ? []
          : [['', `${row.name}, service`, ...row.serviceErrors.map((error) => spread(error, signed))]]),
      ]),
    ),
    'How well the rate was kept. _Late_ is how much later than an even schedule requests arrived at the server, in ms; the ' +
      'lag is what loadgate says of itself.',
    markdown(
      ['rate', '', 'arrived', 'dropped', 'late, p50', 'late, p99', 'lag, p50', 'lag, p99', 'CPU'],
      all.map((row) => [
        `${count(row.rate)}/s`,
        row.name,
        spread(row.achieved, count),
        only(row.dropped, count),
        only(row.late.p50, fine),
        spread(row.late.p99, fine),
        only(row.lag.p50, fine),
        spread(row.lag.p99, fine),
        only(row.cpu, decimal),
      ]),
    ),
    ...failuresOf(all),
  ].join('\n\n');
}

function memoryTable({ levels, when }) {
  const names = [...new Set(levels.flatMap(({ tools }) => tools.map(({ name }) => name)))];
  const at = ({ tools }, name) => tools.find((tool) => tool.name === name)?.most;
  const cell = (level, name) => {
    if (level.skipped !== null) return `skipped: ${level.skipped}`;
    const most = at(level, name);
    return most ? `${kilobytes(most.median / level.users)} KB · ${megabytes(most.median)} MB` : '–';
  };
  const further = (name) => {
    const known = levels.filter((level) => at(level, name));
    const [low, high] = [known[0], known.at(-1)];
    if (known.length < 2) return '–';
    const more = at(high, name).median - at(low, name).median;
    return `${kilobytes(more / (high.users - low.users))} KB`;
  };
  return [
    `${rounds(when, 3)} Most resident memory over eight seconds with all users connected: per user · in all.`,
    markdown(
      ['', ...levels.map(({ users }) => `${count(users)} users`), 'each further user'],
      names.map((name) => [name, ...levels.map((level) => cell(level, name)), further(name)]),
    ),
    ...failuresOf(levels.flatMap(({ tools }) => tools)),
  ].join('\n\n');
}

function startUpTable({ tools, when }) {
  return [
    `${rounds(when)} From starting the process to a request that the server sees, in ms. loadgate's first is that of its ` +
      'pre-flight; its load begins with the second.',
    markdown(
      ['', 'first request', 'second request'],
      tools.map(({ name, first, second }) => [name, spread(first, count), spread(second, count)]),
    ),
    ...failuresOf(tools),
  ].join('\n\n');
}

function workersTable({ skipped, connections, processors, tools, when }) {
  if (skipped !== null) return `Not measured: ${skipped}.`;
  return [
    `${rounds(when)} ${connections} connections, on ${processors === 1 ? 'the one processor' : `the ${processors} processors`} ` +
      `that the server leaves.${processors === 1 ? ' More than one worker can only cost here; it can not help.' : ''}`,
    markdown(
      ['', 'requests/s', 'one worker ÷ it', 'requests per CPU second', 'CPU', "server's CPU"],
      tools.map((row) => [
        row.name,
        spread(row.rate, count),
        spread(row.ratio, times),
        spread(row.perCpuSecond, count),
        only(row.cpu, decimal),
        only(row.serverCpu, decimal),
      ]),
    ),
    ...failuresOf(tools),
  ].join('\n\n');
}

function section(title, part, table) {
  return part === undefined || part.length === 0 ? [] : [`### ${title}`, table(part)];
}

function rounds({ date, rounds: made, seconds }, most = Infinity) {
  const number = Math.min(made, most);
  return `${date}, ${number} round${number === 1 ? '' : 's'} of ${seconds} s.`;
}

function failuresOf(rows) {
  const failed = rows.filter(({ failures }) => failures.length > 0);
  const texts = [...new Set(failed.map(({ name, failures }) => `${name} (${failures.at(-1)})`))];
  return texts.length === 0 ? [] : [`Some rounds failed: ${texts.join('; ').replaceAll('|', '¦')}.`];
}

function spread(figure, text) {
  return figure ? `${text(figure.median)} (${text(figure.min)}–${text(figure.max)})` : '–';
}

function only(figure, text) {
  return figure ? text(figure.median) : '–';
}

const count = (value) => Math.round(value).toLocaleString('en-US');
const times = (value) => `${value.toFixed(2)} ×`;
const decimal = (value) => value.toFixed(2);
const fine = (value) => String(Number(value.toPrecision(2)));
const signed = (value) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
const kilobytes = (value) => String(Number((value / 1000).toPrecision(3)));
const megabytes = (value) => Math.round(value / 1e6).toLocaleString('en-US');

function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
