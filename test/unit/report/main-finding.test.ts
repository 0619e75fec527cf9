import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analysis/finding.js';
import { headlineWithFinding } from '../../../src/report/main-finding.js';
import { openingLine } from '../../../src/report/opening-words.js';
import { viewOf, type ReportView } from '../../../src/report/report.js';
import { ms } from '../../../src/model/units.js';
import { NOW, verdictOf } from '../../helpers/fixtures.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

const viewFrom = (planted: Partial<Planted>, overall: ReportView['verdict']['overall'] = 'not-compared') =>
  viewOf({
    result: plantedResult({
      seed: 5,
      phases: phasesOf(['steady', 10, 10, 20]),
      second: (_t, _level, chance) => ({ requests: requestsOf(20, 40, chance) }),
      ...planted,
    }),
    verdict: verdictOf({ overall, headline: 'Not compared: there is no baseline yet' }),
    reproduce: '',
    now: NOW,
    files: null,
  });
const leak: Finding = {
  rule: 'memory-leak',
  severity: 'critical',
  subject: null,
  title: "The server's memory grows by 14 MB an hour: this machine's memory would be used up in about 9 h",
  evidence: [],
  action: '',
  moment: null,
};
const hanging: Finding = { ...leak, subject: 'Checkout', title: 'Checkout hangs: a long explanation of it' };

describe('the headline', () => {
  const quiet = viewFrom({});

  it('is the verdict alone where nothing was found', () => {
    expect(headlineWithFinding(quiet)).toBe('not compared: there is no baseline yet');
  });

  it('tells what is critical, up to its explanation, with every verdict that would look harmless', () => {
    const found = "critical: the server's memory grows by 14 MB an hour";
    expect(headlineWithFinding({ ...quiet, insights: [leak] })).toBe(
      `not compared: there is no baseline yet; ${found}`,
    );
    const passed = { ...quiet, verdict: verdictOf({ overall: 'pass', headline: 'No regression: 1 cell' }) };
    expect(headlineWithFinding({ ...passed, insights: [leak] })).toBe(`no regression: 1 cell; ${found}`);
    for (const overall of ['regression', 'invalid'] as const) {
      const verdict = verdictOf({ overall, headline: 'checkout p95 got slower' });
      expect(headlineWithFinding({ ...quiet, verdict, insights: [leak] })).toBe('checkout p95 got slower');
    }
  });

  it('leaves names as they are', () => {
    expect(headlineWithFinding({ ...quiet, insights: [hanging] })).toContain('critical: Checkout hangs');
  });

  it('tells a warning where nothing was compared, and no hint', () => {
    const warned: Finding = { ...leak, severity: 'warning', title: 'A queue builds up' };
    expect(headlineWithFinding({ ...quiet, insights: [warned] })).toMatch(/; a queue builds up$/);
    expect(headlineWithFinding({ ...quiet, insights: [{ ...warned, severity: 'hint' }] })).toBe(
      'not compared: there is no baseline yet',
    );
  });

  it('tells how far a load got that grew', () => {
    const steps = phasesOf(['a', 5, 5, 10], ['b', 10, 10, 10], ['c', 20, 20, 10], ['d', 40, 40, 10]);
    const grown = viewFrom({
      phases: steps,
      second: (_t, level, chance) => ({ requests: requestsOf(level * 10, 40, chance) }),
    });
    expect(headlineWithFinding(grown)).toMatch(/; nothing broke up to 40 users \(400 req\/s\)$/);
    const broken = viewFrom({
      phases: steps,
      second: (_t, level, chance) => ({
        requests: requestsOf(level * 10, level > 20 ? 900 : 40, chance),
      }),
    });
    expect(headlineWithFinding({ ...broken, insights: [] })).toMatch(
      /; p95 over \d+ ms from about 2\d users on, at \d+ req\/s$/,
    );
  });

  it('tells how a spike went', () => {
    const spike = viewFrom({
      model: 'open',
      phases: phasesOf(['baseline', 10, 10, 20], ['spike', 100, 100, 10], ['recovery', 10, 10, 20]),
      second: (t, level, chance) => ({ requests: requestsOf(level, t >= 20 && t < 33 ? 400 : 40, chance) }),
    });
    expect(headlineWithFinding(spike)).toMatch(/; p95 ×\d+(\.\d)? in spike, was back 3s after the load was$/);
  });
});

describe('the line about the first seconds', () => {
  const cold = (warmup: number): string => {
    const view = viewFrom({
      warmup,
      second: (t, _level, chance) => ({
        requests: requestsOf(20, t * 1000 + warmup < 3000 ? 800 : 40, chance),
      }),
    });
    const tier = { ...view.head.scenario.tier, warmup: ms(warmup) };
    return openingLine({ ...view, head: { ...view.head, scenario: { ...view.head.scenario, tier } } });
  };

  it('says how slow they were, for how long, and whether that is in the figures', () => {
    expect(cold(0)).toMatch(
      /^The first second after the server's start: p95 \d+ ms \(20 requests\), later \d\d(\.\d)? ms at about the same load; it was over after 3s, and is in the figures, as there is no warm-up\.$/,
    );
    expect(cold(5000)).toContain('within the warm-up of 5s: the figures are without it.');
    expect(cold(2000)).toContain('and the warm-up is 2s: the figures have the rest of it.');
  });

  it('says that there was no cold start', () => {
    expect(openingLine(viewFrom({}))).toMatch(/ at about the same load: no cold start\.$/);
  });

  it('is not there where a finding says the same', () => {
    const told: Finding = { ...leak, rule: 'cold-start', severity: 'warning' };
    expect(openingLine({ ...viewFrom({}), insights: [told] })).toBe('');
  });
});
