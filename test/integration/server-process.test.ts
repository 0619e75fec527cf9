import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runOnce, type CommandOptions } from '../../src/host/build.js';
import { parseStat } from '../../src/host/group-members.js';
import { freePort } from '../../src/host/port.js';
import { startServer, type RunningServer, type ServerOptions } from '../../src/host/server.js';
import { EXIT, LoadgateError, MeasureError } from '../../src/model/errors.js';
import { redactor } from '../../src/model/redact.js';
import { ms } from '../../src/model/units.js';
import type { ServerPlan } from '../../src/plan/plan.js';

let directory = '';
const running: RunningServer[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loadgate-server-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await rm(directory, { recursive: true });
});

/** Answers with what it sees; the path decides what it does besides. */
const ECHO_SERVER = `
  import { createServer } from 'node:http';
  import { spawn } from 'node:child_process';
  import { writeFileSync } from 'node:fs';
  console.log('listening with', process.env.API_KEY ?? 'no key');
  createServer((request, response) => {
    if (request.url === '/die') { console.error('fatal: out of luck'); process.exit(7); }
    response.end(JSON.stringify({ pid: process.pid, env: process.env, cwd: process.cwd() }));
  }).listen(Number(process.env.PORT), '127.0.0.1');
`;

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(directory, name), text);
}

function plan(overrides: Partial<ServerPlan> = {}): ServerPlan {
  return {
    build: null,
    prepare: null,
    command: 'node server.mjs',
    ready: { method: 'GET', path: '/health', within: ms(20_000) },
    port: null,
    env: {},
    at: { file: 'loadgate.yml', line: 4, column: 3 },
    ...overrides,
  };
}

async function start(
  overrides: Partial<ServerPlan> = {},
  options: Partial<ServerOptions> = {},
): Promise<RunningServer> {
  const server = await startServer({
    server: plan(overrides),
    directory,
    run: 2,
    side: 'head',
    env: process.env,
    ready: async (url) => (await fetch(url)).ok,
    signal: new AbortController().signal,
    echo: null,
    ...options,
  });
  running.push(server);
  return server;
}

async function failure(promise: Promise<unknown>): Promise<LoadgateError> {
  const error: unknown = await promise.then(
    () => 'nothing was thrown',
    (reason: unknown) => reason,
  );
  if (error instanceof LoadgateError) return error;
  throw new Error('expected a LoadgateError', { cause: error });
}

interface Seen {
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

async function see(server: RunningServer): Promise<Seen> {
  return (await (await fetch(server.origin)).json()) as Seen;
}

/** Whether the process is still there and has not just been left unburied by its parent. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')).running;
  } catch {
    return false;
  }
}

async function pidIn(name: string): Promise<number> {
  const path = join(directory, name);
  for (let attempt = 0; attempt < 400; attempt++) {
    const pid = existsSync(path) ? Number(await readFile(path, 'utf8')) : 0;
    if (pid > 0) return pid;
    await sleep(25);
  }
  throw new Error(`no process wrote ${name}`);
}

describe('startServer', () => {
  beforeEach(() => write('server.mjs', ECHO_SERVER));

  it('starts the command in its folder, with a free port, its side and its run', async () => {
    const server = await start({ env: { API_KEY: 'from the scenario' } }, { side: 'base' });
    const seen = await see(server);
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
    expect(seen.env).toMatchObject({
      PORT: String(server.port),
      LOADGATE_SIDE: 'base',
      LOADGATE_RUN: '2',
      API_KEY: 'from the scenario',
    });
    expect(seen.cwd.endsWith(directory)).toBe(true);
  });

  it('gives the command none of the secrets of the job', async () => {
    const planted = {
      'INPUT_GITHUB-TOKEN': 'planted',
      GITHUB_TOKEN: 'planted',
      ACTIONS_RUNTIME_TOKEN: 'planted',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'planted',
      GITHUB_ENV: join(directory, 'planted'),
      GITHUB_PATH: join(directory, 'planted'),
      GITHUB_OUTPUT: join(directory, 'planted'),
      GITHUB_STATE: join(directory, 'planted'),
      GITHUB_STEP_SUMMARY: join(directory, 'planted'),
      NODE_OPTIONS: '--title=planted',
    };
    const server = await start({}, { env: { ...process.env, ...planted } });
    const { env } = await see(server);
    expect(Object.values(env).filter((value) => value.includes('planted'))).toEqual([]);
    expect(Object.keys(env).filter((name) => /^(INPUT|ACTIONS|GITHUB)_/.test(name))).toEqual([]);
    expect(env).toHaveProperty('PATH');
  });

  it('waits until the server is ready, and polls the address of `ready`', async () => {
    const polled: string[] = [];
    const server = await start(
      { ready: { method: 'GET', path: '/health?deep=1', within: ms(20_000) } },
      {
        ready: (url) => {
          polled.push(url);
          return Promise.resolve(polled.length === 4);
        },
      },
    );
    expect(polled).toEqual(Array.from({ length: 4 }, () => `${server.origin}/health?deep=1`));
  });

  it('gives every start a process of its own', async () => {
    const first = await start();
    const second = await start();
    expect(first.port).not.toBe(second.port);
    expect((await see(first)).pid).not.toBe((await see(second)).pid);
  });

  it('uses a fixed port when the plan has one', async () => {
    const port = await freePort();
    const server = await start({ port });
    expect(server.port).toBe(port);
    expect((await see(server)).env.PORT).toBe(String(port));
  });

  it('refuses a fixed port that another program listens on', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const error = await failure(start({ port }));
    other.close();
    expect(error).toBeInstanceOf(MeasureError);
    expect(error.message).toBe(
      `loadgate.yml:4:3 server.port: another program listens on 127.0.0.1:${port} already.`,
    );
  });

  it('takes another port when the one it chose was taken meanwhile', async () => {
    await write(
      'unlucky.mjs',
      `import { existsSync, writeFileSync } from 'node:fs';
       if (!existsSync('tried')) {
         writeFileSync('tried', process.env.PORT);
         console.error('Error: listen EADDRINUSE: address already in use');
         process.exit(1);
       }
       await import('./server.mjs');`,
    );
    const server = await start({ command: 'node unlucky.mjs' });
    expect((await see(server)).env.PORT).toBe(String(server.port));
    expect(Number(await readFile(join(directory, 'tried'), 'utf8'))).toBeGreaterThan(0);
  });

  it('takes another port once only', async () => {
    await write(
      'unlucky.mjs',
      `import { appendFileSync } from 'node:fs';
       appendFileSync('tries', 'x');
       console.error('Error: listen EADDRINUSE: address already in use :::3000');
       process.exit(1);`,
    );
    const error = await failure(start({ command: 'node unlucky.mjs' }));
    expect(error.message).toContain('EADDRINUSE');
    expect(await readFile(join(directory, 'tries'), 'utf8')).toBe('xx');
  });
});

describe('a server that does not start', () => {
  it('tells exit code and last output, without secrets', async () => {
    await write('server.mjs', `console.log('connecting with key-12345'); process.exit(3);`);
    const error = await failure(
      start({ command: 'node server.mjs --key=key-12345' }, { redact: redactor(['key-12345']) }),
    );
    expect(error).toBeInstanceOf(MeasureError);
    expect(error.exitCode).toBe(EXIT.notMeasured);
    expect(error.message).toBe(
      [
        'loadgate.yml:4:3 server.command: the server ended with exit code 3 before it was ready.',
        'Its last output:',
        '  | connecting with ***',
      ].join('\n'),
    );
    expect(error.hint).toBe('start it by hand in the folder of the scenario file: node server.mjs --key=***');
  });

  it('tells a command that does not exist', async () => {
    const error = await failure(start({ command: 'no-such-program-here' }));
    expect(error.message).toContain('ended with exit code 127');
    expect(error.hint).toContain('PATH');
  });

  it('tells a command that goes to the background', async () => {
    await write('server.mjs', `setTimeout(() => {}, 60_000);`);
    const error = await failure(start({ command: 'node server.mjs & echo $! > background' }));
    expect(error.hint).toContain('foreground');
    expect(isRunning(await pidIn('background'))).toBe(false);
  });

  it('is stopped when it is not ready in time', async () => {
    await write(
      'server.mjs',
      `import { writeFileSync } from 'node:fs';
       console.log('waiting for the database at db-secret-host');
       writeFileSync('pid', String(process.pid));
       setTimeout(() => {}, 60_000);`,
    );
    const error = await failure(
      start(
        { ready: { method: 'HEAD', path: '/ready', within: ms(3000) } },
        { redact: redactor(['db-secret-host']) },
      ),
    );
    expect(error).toBeInstanceOf(MeasureError);
    expect(error.message).toMatch(
      /^loadgate\.yml:4:3 server\.ready: the server was not ready within 3s: HEAD http:\/\/127\.0\.0\.1:\d+\/ready never answered/,
    );
    expect(error.message).toContain('  | waiting for the database at ***');
    expect(isRunning(await pidIn('pid'))).toBe(false);
  });

  it('is not waited for longer than `within`, even when a poll never returns', async () => {
    await write('server.mjs', ECHO_SERVER);
    const error = await failure(
      start(
        { ready: { method: 'GET', path: '/', within: ms(200) } },
        { ready: () => new Promise<boolean>(() => undefined) },
      ),
    );
    expect(error.message).toContain('was not ready within 200ms');
  });

  it('is stopped when a signal comes', async () => {
    await write(
      'server.mjs',
      `import { writeFileSync } from 'node:fs';
       writeFileSync('pid', String(process.pid));
       setTimeout(() => {}, 60_000);`,
    );
    const interrupt = new AbortController();
    const starting = failure(start({}, { signal: interrupt.signal }));
    const pid = await pidIn('pid');
    interrupt.abort('SIGINT');
    const error = await starting;
    expect(error.exitCode).toBe(EXIT.stopped);
    expect(error.message).toBe('Stopped by SIGINT while the server was starting.');
    expect(isRunning(pid)).toBe(false);
  });

  it('is not even started when the signal came before', async () => {
    await write('server.mjs', `import { writeFileSync } from 'node:fs'; writeFileSync('pid', '1');`);
    const error = await failure(start({}, { signal: AbortSignal.abort('SIGTERM') }));
    expect(error.exitCode).toBe(EXIT.stopped);
    expect(existsSync(join(directory, 'pid'))).toBe(false);
  });
});

describe('a running server', () => {
  beforeEach(() => write('server.mjs', ECHO_SERVER));

  it('tells when it dies, with its last words', async () => {
    const server = await start({}, { redact: redactor(['luck']) });
    await fetch(`${server.origin}/die`).catch(() => undefined);
    expect(await server.died).toBe(
      'the server ended with exit code 7.\nIts last output:\n  | listening with no key\n  | fatal: out of ***',
    );
  });

  it('has not died when it is stopped', async () => {
    const server = await start();
    await server.stop();
    expect(await Promise.race([server.died, sleep(500, 'nothing')])).toBe('nothing');
  });

  it('keeps and echoes its output, without secrets', async () => {
    const echoed: string[] = [];
    const server = await start(
      { env: { API_KEY: 'key-12345' } },
      { redact: redactor(['key-12345']), echo: (text) => echoed.push(text) },
    );
    await expect.poll(server.output).toBe('listening with ***\n');
    expect(echoed.join('')).toBe('listening with ***\n');
  });

  it('is stopped, however often one asks', async () => {
    const server = await start();
    const { pid } = await see(server);
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(isRunning(pid)).toBe(false);
    await expect(fetch(server.origin)).rejects.toThrow();
  });

  it('is stopped with its children and grandchildren', async () => {
    await write(
      'parent.mjs',
      `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       const child = spawn('sh', ['-c', 'sleep 300 & echo $! > grandchild; wait'], { stdio: 'inherit' });
       writeFileSync('child', String(child.pid));
       await import('./server.mjs');`,
    );
    const server = await start({ command: 'echo starting && node parent.mjs; echo ended' });
    const pids = [server.pid, (await see(server)).pid, await pidIn('child'), await pidIn('grandchild')];
    expect(pids.map(isRunning)).toEqual([true, true, true, true]);
    await server.stop();
    expect(pids.map(isRunning)).toEqual([false, false, false, false]);
  });

  it('is killed when it ignores SIGTERM', async () => {
    await write(
      'stubborn.mjs',
      `process.on('SIGTERM', () => console.log('no')); await import('./server.mjs');`,
    );
    const server = await start({ command: 'node stubborn.mjs' });
    const { pid } = await see(server);
    await server.stop();
    expect(server.output()).toContain('no\n');
    expect(isRunning(pid)).toBe(false);
  });

  it('takes along what a dead server leaves behind', async () => {
    await write(
      'parent.mjs',
      `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       const child = spawn('sleep', ['300'], { stdio: 'inherit' });
       writeFileSync('child', String(child.pid));
       await import('./server.mjs');`,
    );
    const server = await start({ command: 'node parent.mjs' });
    const child = await pidIn('child');
    await fetch(`${server.origin}/die`).catch(() => undefined);
    expect(await server.died).toContain('exit code 7');
    await server.stop();
    expect(isRunning(child)).toBe(false);
  });
});

describe('loadgate’s own end', () => {
  /** The sources as JavaScript, so that a process of its own can run them. */
  async function compileSources(): Promise<void> {
    await write('package.json', '{ "type": "module" }');
    for (const folder of ['host', 'model']) {
      const source = join(import.meta.dirname, '../../src', folder);
      await mkdir(join(directory, folder));
      const files = (await readdir(source)).filter((name) => name.endsWith('.ts'));
      for (const name of files) {
        const options = {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023,
          verbatimModuleSyntax: true,
        };
        const text = ts.transpileModule(await readFile(join(source, name), 'utf8'), {
          compilerOptions: options,
        });
        await write(join(folder, name.replace(/\.ts$/, '.js')), text.outputText);
      }
    }
  }

  it.each(['process.exit(1)', 'throw new Error("a bug")'])('takes the server with it: %s', async (end) => {
    await compileSources();
    await write('server.mjs', ECHO_SERVER);
    await write(
      'main.js',
      `import { startServer } from './host/server.js';
       const server = await startServer({
         server: ${JSON.stringify(plan())}, directory: ${JSON.stringify(directory)}, run: 0, side: 'head',
         env: process.env, ready: async (url) => (await fetch(url)).ok,
         signal: new AbortController().signal, echo: null,
       });
       const { pid } = await (await fetch(server.origin)).json();
       console.log(pid);
       setTimeout(() => { ${end} }, 0);`,
    );
    const loadgate = spawn(process.execPath, [join(directory, 'main.js')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let printed = '';
    loadgate.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const [code] = (await once(loadgate, 'close')) as [number];
    expect(code).toBe(1);
    expect(Number(printed)).toBeGreaterThan(0);
    for (let attempt = 0; attempt < 200 && isRunning(Number(printed)); attempt++) await sleep(25);
    expect(isRunning(Number(printed))).toBe(false);
  });
});

describe('runOnce', () => {
  const run = (command: string, options: Partial<CommandOptions> = {}): Promise<void> =>
    runOnce({
      name: 'server.build',
      command,
      directory,
      env: process.env,
      extra: {},
      signal: new AbortController().signal,
      echo: null,
      ...options,
    });

  it('runs a command of the shell in the folder, with the variables of the scenario only', async () => {
    await run('mkdir -p out && echo "$GITHUB_TOKEN/$DATABASE_URL" > out/seen', {
      env: { ...process.env, GITHUB_TOKEN: 'planted', DATABASE_URL: 'planted' },
      extra: { DATABASE_URL: 'postgres://db' },
    });
    expect(await readFile(join(directory, 'out/seen'), 'utf8')).toBe('/postgres://db\n');
  });

  it('echoes the output line by line, without secrets', async () => {
    const echoed: string[] = [];
    await run('echo one; echo key-12345 >&2; printf end', {
      redact: redactor(['key-12345']),
      echo: (text) => echoed.push(text),
    });
    expect(echoed.sort()).toEqual(['***\n', 'end\n', 'one\n']);
  });

  it('tells a failure with the end of the output', async () => {
    const error = await failure(
      run('for i in $(seq 1 100); do echo "step $i with key-12345"; done; exit 4', {
        redact: redactor(['key-12345']),
      }),
    );
    expect(error).toBeInstanceOf(MeasureError);
    const lines = error.message.split('\n');
    expect(lines[0]).toMatch(/^server\.build: "for i in .*" ended with exit code 4\.$/);
    expect(lines.at(-1)).toBe('  | step 100 with ***');
    expect(error.message).not.toContain('step 70 ');
    expect(error.message).not.toContain('key-12345');
  });

  it('stops a command that takes too long', async () => {
    const error = await failure(run('echo $$ > pid; echo working; sleep 300', { limit: ms(1000) }));
    expect(error).toBeInstanceOf(MeasureError);
    expect(error.message).toBe(
      'server.build: "echo $$ > pid; echo working; sleep 300" did not end within 1s and was stopped.\nIts last output:\n  | working',
    );
    expect(isRunning(await pidIn('pid'))).toBe(false);
  });

  it('stops the command when a signal comes', async () => {
    const interrupt = new AbortController();
    const working = failure(run('echo $$ > pid; sleep 300; true', { signal: interrupt.signal }));
    const pid = await pidIn('pid');
    interrupt.abort('SIGTERM');
    const error = await working;
    expect(error.exitCode).toBe(EXIT.stopped);
    expect(error.message).toBe('Stopped by SIGTERM while server.build was running.');
    expect(isRunning(pid)).toBe(false);
  });

  it('leaves nothing in the background', async () => {
    await run('sleep 300 & echo $! > pid');
    expect(isRunning(await pidIn('pid'))).toBe(false);
  });

  it('survives a command that writes megabytes', async () => {
    const error = await failure(
      run('head -c 20000000 /dev/zero | tr "\\0" x; echo; echo last words; exit 1'),
    );
    expect(error.message.endsWith('  | last words')).toBe(true);
    expect(error.message.length).toBeLessThan(10_000);
  });
});
