import { describe, expect, it } from 'vitest';
import { readJudgingRules } from '../../../src/plan/judging-rules.js';

const TEXT = `version: 1
target: \${BASE_URL}
data: { account: { file: not-here.csv, pick: unique } }
journeys: { a: { steps: [ { name: login, get: "/\${PATH_OF_LOGIN}" } ] } }
tiers:
  smoke: { load: { users: 8, for: 15s } }
  spike:
    load: [ { phase: hold, rate: 5/s, for: 10s } ]
    thresholds: [ "p99 < \${LIMIT:-2s} in hold" ]
  broken: { load: { users: many } }
thresholds: [ p95 < 500ms, p95 < 1s in hold ]
gate: { band: { default: learned, login p95: 30% } }
waive:
  - { endpoint: login, metric: p95, upTo: 40%, reason: slower hashing, until: 2026-12-31 }
`;

describe('readJudgingRules', () => {
  it('reads limits, gate and waivers although files and variables of the rest are missing', () => {
    const { gate, waivers, thresholds } = readJudgingRules(TEXT, 'loadgate.yml', 'smoke', {});
    expect(thresholds?.map(({ text, at }) => [text, at?.line])).toEqual([
      ['p95 < 500ms', 11],
      ['p95 < 1s in hold', 11],
    ]);
    expect(gate.band.overrides).toEqual([{ endpoint: 'login', metric: 'p95', band: 0.3 }]);
    expect(waivers).toEqual([
      expect.objectContaining({ endpoint: 'login', upTo: 0.4, reason: 'slower hashing' }),
    ]);
  });

  it("takes a tier's own limits, and has none for a tier that is not there", () => {
    const limits = (tier: string): unknown =>
      readJudgingRules(TEXT, 'loadgate.yml', tier, {}).thresholds?.map(({ text }) => text);
    expect(limits('spike')).toEqual(['p99 < 2s in hold']);
    expect(limits('night')).toBeUndefined();
  });

  it.each([
    [TEXT.replace('p95 < 500ms', 'p95 less'), /loadgate\.yml:11:\d+ thresholds\[0\]/],
    [TEXT.replace('login p95: 30%', 'login p95: lots'), /loadgate\.yml:12:\d+ gate\.band/],
    [TEXT.replace('slower hashing', '""').replace('upTo: 40%', 'upTo: x'), /waive\[0\]\.upTo/],
    [TEXT.replace('tiers:', 'tiers: ['), /loadgate\.yml/],
  ])('tells what is wrong with the rules: %#', (text, message) => {
    expect(() => readJudgingRules(text, 'loadgate.yml', 'smoke', {})).toThrow(message);
  });

  it('tells of a broken tier only where it is asked for', () => {
    expect(() => readJudgingRules(TEXT, 'loadgate.yml', 'broken', {})).toThrow(/tiers\.broken/);
  });
});
