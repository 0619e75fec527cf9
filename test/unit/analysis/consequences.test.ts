import { describe, expect, it } from 'vitest';
import { withoutConsequences } from '../../../src/analysis/consequences.js';
import type { Finding } from '../../../src/analysis/finding.js';

const finding = (rule: string, subject: string | null = null): Finding => ({
  rule,
  severity: 'warning',
  subject,
  title: `${rule} of ${subject ?? 'all'}`,
  evidence: [`evidence of ${rule}`],
  action: 'act',
  moment: null,
});
const rules = (findings: readonly Finding[]): readonly string[] =>
  withoutConsequences(findings).map(({ rule }) => rule);

describe('what another finding explains', () => {
  it('is evidence of its cause', () => {
    const told = withoutConsequences([finding('pool-limit'), finding('queueing')]);
    expect(told).toEqual([
      { ...finding('pool-limit'), evidence: ['evidence of pool-limit', 'queueing of all.'] },
    ]);
  });

  it.each([
    ['queueing', 'cpu-saturated'],
    ['queueing', 'overload'],
    ['queueing', 'slow-recovery'],
    ['stall', 'hanging-dependency'],
    ['stall', 'overload'],
    ['drift', 'pool-limit'],
    ['drift', 'memory-leak'],
    ['follows', 'cpu-saturated'],
    ['follows', 'memory-leak'],
    ['fast-errors', 'rate-limited'],
    ['dominant-endpoint', 'cpu-saturated'],
    ['no-ramp', 'cold-start'],
    ['noisy-neighbour', 'slow-recovery'],
    ['noisy-neighbour', 'overload'],
  ])('is left out: %s beside %s', (effect, cause) => {
    expect(rules([finding(cause), finding(effect)])).toEqual([cause]);
    expect(rules([finding(effect)])).toEqual([effect]);
  });

  it('says nothing of a resource of the process where the cause is known, but names a series of the service', () => {
    const [told] = withoutConsequences([
      finding('pool-limit'),
      finding('follows', 'CPU'),
      finding('follows', 'db_waiting'),
    ]);
    expect(told?.evidence).toEqual(['evidence of pool-limit', 'follows of db_waiting.']);
  });

  it('is the throughput that falls as latency grows; not the errors', () => {
    const drifts = ['p95', 'error rate', 'throughput'].map((subject) => finding('drift', subject));
    expect(withoutConsequences(drifts).map(({ subject }) => subject)).toEqual(['p95', 'error rate']);
    expect(rules([finding('drift', 'throughput')])).toEqual(['drift']);
  });

  it('is what most endpoints wait for; one or two that hang stand for themselves', () => {
    const hanging = ['a', 'b', 'c'].map((subject) => finding('hanging-dependency', subject));
    expect(rules([...hanging, finding('pool-limit')])).toEqual(['pool-limit']);
    expect(rules([...hanging.slice(0, 1), finding('pool-limit')])).toEqual([
      'hanging-dependency',
      'pool-limit',
    ]);
    expect(rules(hanging)).toEqual(hanging.map(({ rule }) => rule));
  });

  it('leaves what stands for itself, in its order', () => {
    const all = ['memory-leak', 'rate-limited', 'cold-start', 'too-short'].map((rule) => finding(rule));
    expect(withoutConsequences(all)).toEqual(all);
  });
});
