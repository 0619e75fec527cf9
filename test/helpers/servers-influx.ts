import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseLines, type ParsedPoint } from './line-protocol.js';
import { freePort, httpServer, type TestServer } from './servers.js';

export interface WriteRequest {
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly points: readonly ParsedPoint[];
}

export interface InfluxServer extends TestServer {
  readonly writes: readonly WriteRequest[];
  /** What was not line protocol. */
  readonly mistakes: readonly string[];
}

/** A server that takes points as InfluxDB does and reads them strictly; `instead` answers in its place. */
export async function influxServer(
  instead?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<InfluxServer> {
  const writes: WriteRequest[] = [];
  const mistakes: string[] = [];
  const server = await httpServer((request, response) => {
    if (instead) {
      instead(request, response);
      return;
    }
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      try {
        writes.push({ url: request.url ?? '', headers: request.headers, points: parseLines(body) });
        response.writeHead(204).end();
      } catch (error) {
        mistakes.push(String(error));
        response.writeHead(400).end(JSON.stringify({ error: 'unable to parse points' }));
      }
    });
  });
  return { ...server, writes, mistakes };
}

/** Where Debian's package puts InfluxDB, or null. */
export function installedInflux(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'influxd')).find(isExecutable);
  return found ?? null;
}

export interface RealInflux {
  readonly url: string;
  /** Rows of a query, by column. */
  query(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  stop(): Promise<void>;
}

/** InfluxDB 1.x on free ports of the loopback, with its data in a folder of its own and an empty database. */
export async function startInflux(program: string, database: string): Promise<RealInflux> {
  const folder = mkdtempSync(join(tmpdir(), 'loadgate-influx-'));
  const [port, rpc] = [await freePort(), await freePort()];
  const config = join(folder, 'influxdb.conf');
  writeFileSync(config, configOf(folder, port, rpc));
  const child = spawn(program, ['-config', config], { stdio: 'ignore', env: { HOME: folder } });
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  const query = async (text: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const asked = new URLSearchParams({ q: text, db: database, epoch: 'ms' });
    const answer = await fetch(`${url}/query`, { method: 'POST', body: asked });
    return rowsOf(await answer.json());
  };
  for (let tries = 0; ; tries++) {
    try {
      await query(`CREATE DATABASE ${database}`);
      break;
    } catch (error) {
      if (tries > 100 || child.exitCode !== null) throw error;
      await sleep(100);
    }
  }
  return {
    url,
    query,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configOf(folder: string, port: number, rpc: number): string {
  return [
    'reporting-disabled = true',
    `bind-address = "127.0.0.1:${rpc}"`,
    `[meta]\n  dir = "${folder}/meta"`,
    `[data]\n  dir = "${folder}/data"\n  wal-dir = "${folder}/wal"`,
    '[monitor]\n  store-enabled = false',
    `[http]\n  bind-address = "127.0.0.1:${port}"\n  log-enabled = false`,
    '',
  ].join('\n');
}

interface Answer {
  readonly results?: readonly {
    readonly error?: string;
    readonly series?: readonly {
      readonly columns: readonly string[];
      readonly values: readonly unknown[][];
    }[];
  }[];
}

function rowsOf(answer: unknown): readonly Readonly<Record<string, unknown>>[] {
  const [result] = (answer as Answer).results ?? [];
  if (result?.error !== undefined) throw new Error(result.error);
  return (result?.series ?? []).flatMap(({ columns, values }) =>
    values.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]))),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
