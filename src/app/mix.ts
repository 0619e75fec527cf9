import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mixOfStatement } from '../analysis/traffic/mix-of-statement.js';
import { mixOfTraffic } from '../analysis/traffic/mix-of-traffic.js';
import type { Mix } from '../analysis/traffic/mix.js';
import { scenarioText } from '../analysis/traffic/scenario-text.js';
import { parseStatement } from '../analysis/traffic/statement.js';
import { TrafficReader, type Traffic } from '../analysis/traffic/traffic.js';
import { errorText, isNodeError } from '../model/error-text.js';
import { EXIT, LoadgateError, usageError } from '../model/errors.js';
import { formatCount } from '../model/units.js';
import { cleanLine } from '../report/escape.js';
import { trafficJson } from '../report/traffic-json.js';
import { renderTraffic } from '../report/traffic-text.js';
import { describeUnreadable } from '../report/traffic-words.js';
import { readAccessLog } from './access-log.js';
import type { MixOptions } from './commands/traffic.js';
import type { World } from './world.js';

/** `loadgate mix`: the shape of real traffic as a scenario file, from access logs or from a statement. */
export async function mix(world: World, logs: readonly string[], options: MixOptions): Promise<number> {
  if (options.say !== undefined) {
    if (logs.length > 0) throw usageError('mix reads access logs or takes --say, not both');
    return mixFromStatement(world, options.say, options);
  }
  if (logs.length === 0)
    throw usageError(
      'no access log is named',
      'loadgate mix /var/log/nginx/access.log (- is the standard input), or --say "60% GET /a, 40% GET /b"',
    );
  return mixFromLogs(world, logs, options);
}

async function mixFromStatement(world: World, text: string, options: MixOptions): Promise<number> {
  const { mix: made, derivation } = mixOfStatement(parseStatement(text));
  const scenario = scenarioText(made, [
    `Written by \`loadgate mix\` from: ${cleanLine(text)}`,
    ...derivation,
  ]);
  world.stdout.write(
    options.json
      ? `${JSON.stringify({ mix: made, derivation }, null, 2)}\n`
      : `${derivation.map(cleanTail).join('\n')}\n`,
  );
  await keep(world, scenario, options, made);
  return EXIT.pass;
}

async function mixFromLogs(world: World, logs: readonly string[], options: MixOptions): Promise<number> {
  const reader = new TrafficReader({ assets: options.withAssets ?? false, bots: options.withBots ?? false });
  const notes: string[] = [];
  for (const log of logs) {
    const note = await readAccessLog(world, log, (line, number) => {
      reader.add(line, { file: log, line: number });
    });
    if (note !== null) notes.push(note);
    if (world.interrupt.aborted)
      throw new LoadgateError(`Stopped while reading ${log}; nothing was written.`, {
        exitCode: EXIT.stopped,
      });
  }
  const traffic = reader.close();
  for (const note of notes) world.stderr.write(`! ${cleanLine(note)}\n`);
  checkReadable(traffic, logs);
  const made = mixOfTraffic(traffic, options.top);
  const { columns: width, color } = world.stdout;
  world.stdout.write(
    options.json
      ? trafficJson(traffic, made)
      : renderTraffic(traffic, made, { width, color, top: options.top }),
  );
  const origin = `Written by \`loadgate mix\` from ${formatCount(traffic.kept)} requests in ${cleanLine(logs.join(' '))}.`;
  const closing =
    traffic.rates === null
      ? []
      : [
          `Rates are those of the busy minutes between ${day(traffic.rates.from)} and ${day(traffic.rates.to)} (UTC).`,
        ];
  await keep(world, scenarioText(made, [origin, ...closing]), options, made);
  return EXIT.pass;
}

/** @throws {ConfigError} where there is nothing to make a mix of. */
function checkReadable(traffic: Traffic, logs: readonly string[]): void {
  const names = logs.join(', ');
  if (traffic.lines === 0) throw usageError(`${names}: nothing to read, it is empty`);
  if (traffic.requests === 0) {
    const [detail = ''] = describeUnreadable(traffic);
    throw usageError(
      `${names}: no line could be read as an access log's; ${detail.replace(/^unreadable +/, '')}`,
      "expected nginx's or Apache's combined or common format, or one JSON object per line with method, path, status and time",
    );
  }
  if (traffic.kept === 0)
    throw usageError(
      `${names}: none of the ${formatCount(traffic.requests)} requests is a user's`,
      'bots and static files are left out unless asked for: --with-bots, --with-assets; so are health checks and paths that are never found',
    );
}

/** Writes the scenario where asked to; an existing file stays as it is. */
async function keep(world: World, scenario: string, options: MixOptions, made: Mix): Promise<void> {
  const say = (text: string): void => {
    (options.json ? world.stderr : world.stdout).write(`${text}\n`);
  };
  if (options.out === undefined) {
    say('\nThe scenario is written with --out loadgate.mix.yml');
    return;
  }
  try {
    await writeFile(resolve(world.cwd, options.out), scenario, { flag: 'wx' });
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST')
      throw usageError(`${options.out} exists already and is left as it is`, 'name another file with --out');
    throw usageError(`${options.out} can't be written: ${errorText(error)}`, 'name another file with --out');
  }
  const bodies = made.journeys.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method)).length;
  const todo =
    bodies === 0
      ? ''
      : ` ${bodies === 1 ? 'One request has' : `${bodies} requests have`} a body to fill in (json: {}).`;
  say(`\nWritten: ${options.out}.${todo} Set its target, then: loadgate validate ${options.out}`);
}

function cleanTail(line: string): string {
  return line.slice(0, 13) + cleanLine(line.slice(13));
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
