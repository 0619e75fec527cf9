import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixOfTraffic } from '../../../../src/analysis/traffic/mix-of-traffic.js';
import { scenarioText } from '../../../../src/analysis/traffic/scenario-text.js';
import { TrafficReader, type Traffic } from '../../../../src/analysis/traffic/traffic.js';
import { checkScenario, type ScenarioContents } from '../../../../src/plan/load.js';
import { renderTraffic } from '../../../../src/report/traffic-text.js';
import { widthOf } from '../../../../src/report/text-width.js';
import { folderWith } from '../../plan/scenario-folder.js';

const START = Date.UTC(2026, 10, 21, 9);

function traffic(lines: readonly (string | null)[], options = { assets: false, bots: false }): Traffic {
  const reader = new TrafficReader(options);
  lines.forEach((line, index) => {
    reader.add(line, { file: 'access.log', line: index + 1 });
  });
  return reader.close();
}

function jsonLine(at: number, part: object): string {
  return JSON.stringify({
    time: new Date(START + at * 1000).toISOString(),
    method: 'GET',
    status: 200,
    remote_addr: '192.0.2.1',
    user_agent: 'Firefox',
    ...part,
  });
}

/** A shop's quarter of an hour: twelve clients, a bot, a scanner, a health check, static files, garbage. */
function shopLog(): string[] {
  const lines: string[] = [];
  for (let at = 0; at < 900; at += 3) {
    const client = { remote_addr: `2001:db8::${(at / 3) % 12}` };
    const step = (at / 3) % 10;
    if (step < 5) lines.push(jsonLine(at, { ...client, path: `/api/products?category=sale&page=${step}` }));
    else if (step < 8) lines.push(jsonLine(at, { ...client, path: `/api/products/${1 + ((at * 7) % 400)}` }));
    else if (step < 9)
      lines.push(
        jsonLine(at, { ...client, method: 'POST', path: '/api/checkout', status: at % 2 ? 201 : 402 }),
      );
    else lines.push(jsonLine(at, { ...client, path: `/blog/${['red', 'old', 'new'][at % 3] ?? ''}-shoe` }));
    if (at % 30 === 0) lines.push(jsonLine(at, { path: '/healthz', user_agent: 'kube-probe/1.31' }));
    if (at % 90 === 0)
      lines.push(
        jsonLine(at, { path: '/app.css' }),
        jsonLine(at, { path: '/', user_agent: 'Googlebot/2.1' }),
      );
    if (at % 60 === 0) lines.push(jsonLine(at, { path: `/wp-${at}.php`, status: 404 }));
  }
  lines.splice(40, 0, '\x16\x03\x01\x00\xee', '{"path":', 'sshd: failed', 'sshd: failed');
  return lines;
}

function validated(text: string): Promise<ScenarioContents> {
  const cwd = folderWith({ 'loadgate.mix.yml': text });
  return checkScenario({ file: 'loadgate.mix.yml', cwd, env: {} });
}

describe('traffic', () => {
  it('tells a log for people', async () => {
    const seen = traffic([...shopLog(), null]);
    const text = renderTraffic(seen, mixOfTraffic(seen, 20), { width: 100, color: false, top: 20 });
    await expect(text).toMatchFileSnapshot('goldens/traffic.txt');
    const narrow = renderTraffic(seen, mixOfTraffic(seen, 2), { width: 50, color: false, top: 2 });
    await expect(narrow).toMatchFileSnapshot('goldens/traffic-narrow.txt');
    for (const line of narrow.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(50);
  });

  it('writes a scenario that is valid', async () => {
    const text = scenarioText(mixOfTraffic(traffic(shopLog()), 20), ['Written by a test.']);
    await expect(text).toMatchFileSnapshot('goldens/traffic.yml');
    expect(await validated(text)).toEqual({
      tiers: ['smoke', 'load', 'stress', 'users'],
      journeys: [
        'get-api-products',
        'get-api-products-id',
        'post-api-checkout',
        'get-blog-red-shoe',
        'get-healthz',
      ],
      endpoints: [
        'GET /api/products',
        'GET /api/products/{id}',
        'POST /api/checkout',
        'GET /blog/red-shoe',
        'GET /healthz',
      ],
    });
  });

  it('leaves out bots, static files, probes and unknown paths, unless asked for', () => {
    const { kept, leftOut, probes } = traffic(shopLog());
    expect({ kept, leftOut, probes: probes[0]?.tally.requests }).toEqual({
      kept: 300,
      leftOut: { bots: 10, assets: 10, unknownPaths: 15 },
      probes: 30,
    });
    expect(traffic(shopLog(), { assets: true, bots: true })).toMatchObject({
      kept: 320,
      leftOut: { bots: 0, assets: 0, unknownPaths: 15 },
    });
  });

  it('says which lines could not be read, and where the first of each kind is', () => {
    expect(traffic([...shopLog(), null]).unreadable).toEqual([
      { why: 'unknown format', lines: 2, first: { file: 'access.log', line: 43 } },
      { why: 'TLS handshake', lines: 1, first: { file: 'access.log', line: 41 } },
      { why: 'broken JSON', lines: 1, first: { file: 'access.log', line: 42 } },
      { why: 'too long', lines: 1, first: { file: 'access.log', line: shopLog().length + 1 } },
    ]);
  });

  it('takes several formats in one file, lines without time and without client', () => {
    const seen = traffic([
      '192.0.2.7 - - [21/Nov/2026:09:01:45 +0000] "GET /a HTTP/1.1" 200 512',
      '{"path":"/a","method":"GET","status":200}',
      '{"path":"/a","method":"GET","status":200,"ts":1795251705}',
    ]);
    expect(seen).toMatchObject({ kept: 3, withoutTime: 1, withoutClient: 2 });
    const text = renderTraffic(seen, mixOfTraffic(seen, 20), { width: 100, color: false, top: 20 });
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('finds the rate of the busy minutes and the think time', () => {
    // 12 clients, each every 36 s; 20 requests a minute.
    const mix = mixOfTraffic(traffic(shopLog()), 20);
    expect(mix.rate).toBeCloseTo(20 / 60, 6);
    expect(mix.think?.from).toBeCloseTo(36_000, -3);
    expect(mix.users).toBe(12);
    expect(mix.clocks.map(({ every }) => every)).toEqual([30_000]);
  });

  it('takes the top endpoints, their rate in proportion', () => {
    const mix = mixOfTraffic(traffic(shopLog()), 1);
    expect(mix.journeys.map(({ name, share }) => [name, share])).toEqual([['get-api-products', 1]]);
    expect(mix.rate).toBeCloseTo((20 / 60) * 0.5, 6);
  });

  it('writes a valid scenario of whatever was asked for', { timeout: 60_000 }, async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '{{x}}',
        '${HOME}',
        '#',
        ': ',
        '- a',
        "'",
        '"',
        '%',
        'users',
        '17',
        'a@b.org',
        'user',
        'now',
        '*',
        '{',
        '\n',
        '..',
      ),
    );
    const lines = fc.array(
      fc.record({
        method: fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'PROPFIND', 'DELETE', 'ping'),
        path: fc.array(word, { maxLength: 5 }).map((words) => `/${words.join('/')}`),
        status: fc.constantFrom(200, 302, 404, 500, '-'),
        ts: fc.integer({ min: 1_700_000_000, max: 1_700_100_000 }),
        ip: fc.constantFrom('192.0.2.1', '::1', ''),
      }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (requests) => {
        const seen = traffic(requests.map((request) => JSON.stringify(request)));
        if (seen.kept === 0) return;
        const mix = mixOfTraffic(seen, 50);
        const total = mix.journeys.reduce((sum, { share }) => sum + share, 0);
        expect(total).toBeCloseTo(1, 9);
        const { journeys } = await validated(scenarioText(mix, ['from\n- outside: {{ x }}']));
        expect(journeys).toHaveLength(mix.journeys.length + mix.clocks.length);
        expect(renderTraffic(seen, mix, { width: 80, color: false, top: 50 })).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 40 },
    );
  });
});
