import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../src/app/command-line.js';
import { COMPILED_ENTRY } from '../helpers/compiled-entry.js';
import { fakeWorld, type FakeWorld } from '../helpers/fake-world.js';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loadgate-logs-'));
});

afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

const line = (path: string, second: number): string =>
  `192.0.2.${second % 50} - - [21/Nov/2026:09:01:${String(second % 60).padStart(2, '0')} +0000] "GET ${path} HTTP/1.1" 200 512 "-" "Firefox"\n`;

const LOG = Array.from({ length: 60 }, (_, second) => line(`/orders/${second + 1}`, second)).join('');

async function mix(
  args: readonly string[],
  part: Partial<Pick<FakeWorld, 'stdin' | 'interrupt'>> = {},
): Promise<{ code: number; world: FakeWorld }> {
  const world: FakeWorld = { ...fakeWorld({ argv: ['mix', ...args], cwd }), ...part };
  return { code: await commandLine(world), world };
}

const write = (name: string, content: string | Buffer): void => {
  writeFileSync(join(cwd, name), content);
};

describe('loadgate mix', () => {
  it('reads plain and gzip files, told apart by what is in them, and files of several members', async () => {
    write('access.log', LOG);
    write('access.log.1', gzipSync(LOG));
    write('access.log.2.gz', Buffer.concat([gzipSync(LOG), gzipSync(LOG)]));
    const { code, world } = await mix(['access.log', 'access.log.1', 'access.log.2.gz', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(world.stdout.text)).toMatchObject({
      kept: 240,
      endpoints: [{ method: 'GET', path: '/orders/{id}', share: 1, statuses: { '2xx': 240 } }],
    });
  });

  it('reads the standard input, also packed and in single bytes', async () => {
    const packed = gzipSync(LOG);
    async function* bytes(): AsyncGenerator<Buffer> {
      for (let at = 0; at < packed.length; at++) yield await Promise.resolve(packed.subarray(at, at + 1));
    }
    const { code, world } = await mix(['-'], { stdin: bytes });
    expect(code).toBe(0);
    expect(world.stdout.text).toContain('60 requests of users');
  });

  it('takes what comes before damage of a packed file, and says so', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => line(`/orders/${(at * 7919) % 10_007}`, at)).join(
      '',
    );
    const packed = gzipSync(many);
    write('cut.gz', packed.subarray(0, packed.length - 2000));
    const { code, world } = await mix(['cut.gz']);
    expect(world.stderr.text).toMatch(/^! cut\.gz: its gzip data end or break off behind line \d+/);
    expect(code).toBe(0);
    write('broken.gz', Buffer.concat([packed.subarray(0, 10), Buffer.from('garbage')]));
    const broken = await mix(['broken.gz']);
    expect(broken.code).toBe(2);
    expect(broken.world.stderr.text).toMatch(/^broken\.gz: its gzip data are damaged: /);
  });

  it.each<[string, string | Buffer | null, RegExp]>([
    ['missing.log', null, /^missing\.log can't be read: it does not exist\n→ name an access log/],
    ['empty.log', '', /^empty\.log: nothing to read, it is empty/],
    [
      'zst.log',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3, 4]),
      /packed with Zstandard\n→ .*zstdcat zst\.log \| loadgate mix -/,
    ],
    ['wide.log', Buffer.from(`\ufeff${LOG}`, 'utf16le'), /is UTF-16 text\n→ .*iconv/],
    [
      'noise.log',
      Buffer.from([...Array(5000).keys()].map((byte) => (byte * 131) % 256)),
      /no line could be read as an access log's; .*\n→ expected nginx's/,
    ],
    [
      'app.log',
      'started\nlistening\n',
      /2 of 2 lines could not be read: 2 × of an unknown format \(first: app\.log:1\)/,
    ],
    [
      'bots.log',
      LOG.replaceAll('Firefox', 'Googlebot/2.1'),
      /none of the 60 requests is a user's\n→ .*--with-bots/,
    ],
  ])('refuses %s with a sentence', async (name, content, message) => {
    if (content !== null) write(name, content);
    const { code, world } = await mix([name]);
    expect(code).toBe(2);
    expect(world.stderr.text).toMatch(message);
    expect(world.stderr.text).not.toMatch(/\n\s+at /);
    expect(world.stdout.text).toBe('');
  });

  it('needs a log or a statement, and takes not both', async () => {
    expect((await mix([])).code).toBe(2);
    write('access.log', LOG);
    expect((await mix(['access.log', '--say', '100% GET /'])).code).toBe(2);
  });

  it('writes a scenario that validates, and never over a file', async () => {
    write('access.log', LOG);
    expect((await mix(['access.log', '--out', 'mix.yml'])).code).toBe(0);
    const written = readFileSync(join(cwd, 'mix.yml'), 'utf8');
    const validate = fakeWorld({ argv: ['validate', 'mix.yml'], cwd });
    expect(await commandLine(validate)).toBe(0);
    expect(validate.stdout.text).toContain('GET /orders/{id}');
    const again = await mix(['access.log', '--out', 'mix.yml']);
    expect(again.code).toBe(2);
    expect(again.world.stderr.text).toContain('mix.yml exists already and is left as it is');
    expect(readFileSync(join(cwd, 'mix.yml'), 'utf8')).toBe(written);
  });

  it('stops when it is asked to, and writes nothing', async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Buffer> {
      for (let count = 0; ; count++) {
        if (count === 3) stop.abort('SIGINT');
        yield await Promise.resolve(Buffer.from(LOG));
      }
    }
    const { code } = await mix(['-', '--out', 'mix.yml'], { stdin: endless, interrupt: stop.signal });
    expect(code).toBe(130);
    expect(existsSync(join(cwd, 'mix.yml'))).toBe(false);
  });

  it('reads lines of any length and number in bounded memory', async () => {
    const file = join(cwd, 'huge.log');
    const stream = createWriteStream(file);
    const add = (text: string): Promise<void> =>
      new Promise((done, failed) =>
        stream.write(text, (error) => {
          if (error) failed(error);
          else done();
        }),
      );
    await add(LOG);
    // One line of 40 MB, and 100,000 lines of which no two have a path, a client or an agent in common.
    for (let block = 0; block < 40; block++) await add('x'.repeat(1_000_000));
    await add('\n');
    for (let block = 0; block < 100; block++) {
      const lines = Array.from({ length: 1000 }, (_, number) => {
        const name = (block * 1000 + number)
          .toString(36)
          .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
        const { length } = LOG;
        return `10.${block}.${number >> 8}.${number & 255} - - [21/Nov/2026:10:00:00 +0000] "GET /${name}/a-${name}/b-${name} HTTP/1.1" 200 ${length} "-" "agent ${name}"\n`;
      });
      await add(lines.join(''));
    }
    await new Promise<void>((done) => {
      stream.end(done);
    });
    const { code, stdout, peak } = await measured(file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/100,0\d\d requests of users/);
    expect(stdout).toContain('1 × longer than 64 KB (first: huge.log:61)');
    // Node alone takes 50 MB; the file has 50 MB, and what is kept of it must not grow with it.
    expect(peak).toBeLessThan(300_000_000);
  });
});

/** `loadgate mix` of a file in a process of its own, with the most memory that it took, in bytes. */
async function measured(file: string): Promise<{ code: number | null; stdout: string; peak: number }> {
  const report = 'process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))';
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, COMPILED_ENTRY, 'mix', 'huge.log'],
    { cwd: join(file, '..'), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, stdout, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024 };
}
