import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError } from '../../../src/model/errors.js';
import { ms } from '../../../src/model/units.js';
import type { Evidence } from '../../../src/result/result.js';
import { parseResult, serialiseResult } from '../../../src/result/result-file.js';
import { resultSchema } from '../../../src/result/result-schema.js';
import { madeResult, madeThreshold } from './measured.js';

const result = madeResult({
  runs: [
    { endpoints: { 'GET /a': { latencies: [1, 2, 3], failures: { timeout: 1 } } } },
    {
      endpoints: { 'GET /a': { latencies: [4] } },
      end: { reason: 'until', condition: 'errors > 5%', after: 12_000 },
    },
  ],
  tier: {
    thresholds: [madeThreshold({})],
    until: [madeThreshold({ metric: 'errors', op: '>', value: 0.05 })],
    gracefulStop: ms(5000),
  },
  gate: { band: { default: 0.15, overrides: [{ endpoint: 'GET /a', metric: 'p95', band: 0.2 }] } },
});
const text = serialiseResult(result);
const edited = (edit: (copy: Record<string, unknown>) => void): string => {
  const copy = JSON.parse(text) as Record<string, unknown>;
  edit(copy);
  return JSON.stringify(copy);
};
const failure = (damaged: string): ConfigError => {
  try {
    parseResult(damaged, 'result.json');
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

describe('result file', () => {
  it('reads results from before connect and TLS were measured', () => {
    const older = text.replaceAll(/\s*"(connect|tls)": null,/g, '').replaceAll(/"(connect|tls)":null,/g, '');
    expect(older).not.toContain('"connect"');
    expect(parseResult(older, 'result.json')).toEqual(parseResult(text, 'result.json'));
  });

  it('round-trips', () => {
    expect(parseResult(text, 'result.json')).toEqual({
      ...result,
      scenario: {
        ...result.scenario,
        tier: {
          ...result.scenario.tier,
          until: [
            { text: 'p95 < 500ms', endpoint: null, phase: null, metric: 'errors', op: '>', value: 0.05 },
          ],
        },
      },
    });
  });

  it.each<Partial<Evidence>>([
    { approach: { kind: 'screen-then-pairs', runs: 3, looks: [3, 5, 7] }, base: { kind: 'self' } },
    { approach: { kind: 'pairs', looks: [5] }, base: { kind: 'commit', commit: 'abc', why: 'its parent' } },
    { approach: { kind: 'pairs', looks: [5] }, base: { kind: 'target', target: 'https://main.example' } },
    { approach: { kind: 'screen-then-runs', runs: 3, upTo: 7 }, noPairs: 'no git here' },
    { approach: { kind: 'runs', runs: 3 } },
    { approach: { kind: 'none', runs: 3 } },
  ])('round-trips the evidence, both sides, calibrations and waivers (%#)', (evidence) => {
    const calibration = { integer: 10, memory: 20.5, echo: 0.1 };
    const endpoints = { 'GET /a': { latencies: [1, 2, 3] } };
    const at = { file: 'loadgate.yml', line: 3, column: 5 };
    const waiver = { endpoint: 'GET /a', metric: null, upTo: 0.3, reason: 'known', until: '2026-12-31', at };
    const both = madeResult({
      runs: [
        { endpoints, side: 'base', pair: 1, calibration },
        { endpoints, side: 'head', pair: 1 },
      ],
      evidence,
      waivers: [waiver],
      tier: { confirm: true },
      gate: { band: { default: 'learned', overrides: [] } },
    });
    expect(parseResult(serialiseResult(both), 'result.json')).toEqual(both);
  });

  it('ends with a line feed', () => {
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('ignores keys that a later loadgate may add', () => {
    expect(
      parseResult(
        edited((copy) => (copy.colour = 'blue')),
        'r',
      ).id,
    ).toBe('job-now');
  });

  it.each([
    ['', 'result.json is empty'],
    ['  \n', 'result.json is empty'],
    ['{"schema": "loadgate-res', 'result.json is not JSON (cut off, or edited by hand?)'],
    ['\u0000\u0001\u0002', 'result.json is not JSON (cut off, or edited by hand?)'],
    ['[]', 'result.json is not a loadgate-result file: it names no schema'],
    ['null', 'result.json is not a loadgate-result file: it names no schema'],
    ['{"schema": "other/1"}', 'result.json is not a loadgate-result file: its schema is "other/1"'],
    ['{"schema": "loadgate-baseline/1"}', 'its schema is "loadgate-baseline/1"'],
    ['{"schema": "loadgate-result/0"}', 'loadgate-result/0, which this loadgate no longer reads'],
    ['{"schema": "loadgate-result/2"}', 'loadgate-result/2, newer than this loadgate knows'],
  ])('%j is refused', (damaged, message) => {
    expect(failure(damaged).message).toContain(message);
    expect(failure(damaged).exitCode).toBe(2);
  });

  it('says what to do', () => {
    expect(failure('{"schema": "loadgate-result/2"}').hint).toBe('update loadgate');
    expect(failure('{').hint).toBe('measure again with `loadgate run`');
  });

  it('says where a value is wrong', () => {
    const damaged = edited((copy) => {
      (copy.runs as { duration: unknown }[])[1] = { ...result.runs[1], duration: -1 };
    });
    expect(failure(damaged).message).toContain('result.json runs[1].duration: ');
  });

  it('names a few problems, not hundreds', () => {
    const damaged = edited((copy) => (copy.runs = Array.from({ length: 200 }, () => 'x')));
    expect(failure(damaged).problems).toHaveLength(6);
    expect(failure(damaged).message).toContain('and 195 more');
  });

  it('finds a damaged histogram before anything reads it', () => {
    const damaged = text.replace(/"service":"[^"]{20}/, '"service":"AAAAAAAAAAAAAAAAAAAA');
    expect(failure(damaged).message).toMatch(/runs\[0\]\.endpoints\[0\]\.phases\[0\]\.service: this is not/);
  });

  it('checks the tier and the gate within', () => {
    const damaged = edited((copy) => {
      copy.scenario = {
        ...result.scenario,
        tier: { ...result.scenario.tier, model: 'ajar' },
        gate: { ...result.scenario.gate, metrics: ['p42'] },
      };
    });
    expect(failure(damaged).message).toContain('scenario.tier.model');
    expect(failure(damaged).message).toContain('scenario.gate.metrics[0]');
  });

  it('can be described as JSON Schema', () => {
    const schema = z.toJSONSchema(resultSchema);
    expect(schema.required).toContain('runs');
  });
});
