import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/report/json.js';
import { cellOf, verdictOf } from '../../helpers/fixtures.js';
import { HOSTILE, sceneOf, SCENES } from './scenes.js';

describe('renderJson', () => {
  it.each(['regression', 'open-model', 'not-compared-missing', 'interrupted'])('renders %s', async (name) => {
    await expect(renderJson(sceneOf(name))).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it('has the same keys for every kind of result', () => {
    const keys = Object.values(SCENES).map((input) =>
      Object.keys(JSON.parse(renderJson(input)) as object).join(),
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('counts what decides the exit code', () => {
    expect(parsed('regression')).toMatchObject({
      schema: 'loadgate-report/1',
      verdict: 'regression',
      counts: { regressions: 2, passed: 5, notCompared: 1, failedThresholds: 0 },
    });
    expect(parsed('limit-missed')).toMatchObject({ counts: { regressions: 0, failedThresholds: 1 } });
    expect(parsed('marginal')).toMatchObject({ verdict: 'pass', counts: { marginalThresholds: 1 } });
  });

  it('keeps names as they are', () => {
    const report = parsed('hostile') as { endpoints: { name: string }[] };
    expect(report.endpoints.map((endpoint) => endpoint.name)).toContain(HOSTILE[0]);
  });

  it('has null for what is not a number', () => {
    const input = sceneOf('pass');
    const cell = cellOf({ metric: 'p95', verdict: 'pass', value: NaN, baseline: 0, change: Infinity });
    const text = renderJson({
      ...input,
      verdict: verdictOf({ overall: 'pass', headline: 'x', cells: [cell] }),
    });
    expect(JSON.parse(text)).toMatchObject({ cells: [{ value: null, change: null }] });
  });
});

function parsed(name: string): unknown {
  return JSON.parse(renderJson(sceneOf(name))) as unknown;
}
