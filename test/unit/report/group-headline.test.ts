import { describe, expect, it } from 'vitest';
import { groupHeadline, type GroupMember } from '../../../src/report/group-headline.js';

const member = (tier: string, verdict: GroupMember['verdict'], config = 'loadgate.yml'): GroupMember => ({
  config,
  tier,
  verdict,
});

describe('groupHeadline', () => {
  it('says the worst verdict first', () => {
    const members = [member('smoke', 'pass'), member('load', 'regression'), member('spike', 'pass')];
    expect(groupHeadline('perf', members)).toBe(
      '## ❌ loadgate perf: regression in `load`; pass in `smoke`, `spike`',
    );
    expect(groupHeadline('perf', [member('a', 'inconclusive'), member('b', 'target-failure')])).toBe(
      '## ❌ loadgate perf: target failure in `b`; inconclusive in `a`',
    );
    expect(groupHeadline('perf', [member('smoke', 'pass')])).toBe('## ✅ loadgate perf: pass in `smoke`');
  });

  it('names the scenario files where there are several', () => {
    const members = [member('smoke', 'pass'), member('smoke', 'improved', 'api/loadgate.yml')];
    expect(groupHeadline('perf', members)).toBe(
      '## 🚀 loadgate perf: improved in `api/loadgate.yml smoke`; pass in `loadgate.yml smoke`',
    );
  });

  it('stays short and harmless', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      member(`@octocat ${index} ${'x'.repeat(200)}`, 'pass'),
    );
    const line = groupHeadline('@org/team <b>', many);
    expect(line.length).toBeLessThan(1000);
    expect(line).toContain('and 54 more');
    expect(line.replace(/`[^`]*`/g, '')).not.toMatch(/@[a-z]|<b>|\n/);
    expect(groupHeadline('perf', [member('old', null)])).toBe('## loadgate perf');
  });
});
