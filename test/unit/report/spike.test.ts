import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/report/markdown.js';
import { renderText } from '../../../src/report/terminal.js';
import { NOW, verdictOf } from '../../helpers/fixtures.js';
import { phasesOf, plantedResult, requestsOf, type Planted } from '../../helpers/planted.js';

const spike = (second: Planted['second']) => ({
  result: plantedResult({
    seed: 7,
    model: 'open',
    endpoints: ['GET /a', 'POST /b'],
    phases: phasesOf(['baseline', 10, 10, 30], ['spike', 100, 100, 20], ['recovery', 10, 10, 60]),
    second,
  }),
  verdict: verdictOf({ overall: 'pass', headline: 'no regression' }),
  reproduce: 'loadgate run --tier spike',
  now: NOW,
  files: 'loadgate-results',
});

describe('the report of a spike', () => {
  const slow = spike((t, level, chance) => ({
    requests: requestsOf(level, t >= 30 && t < 62 ? 900 : 40, chance).map((request, index) => ({
      ...request,
      endpoint: index % 2,
      ...(t >= 40 && t < 50 && index % 10 === 0 ? { failure: 'http-5xx' as const, status: 503 } : {}),
    })),
  }));

  it('says what it did to each phase, what broke first and when it was over', async () => {
    await expect(renderMarkdown(slow)).toMatchFileSnapshot('golden/spike.md');
  });

  it('says it in the terminal too', async () => {
    await expect(renderText(slow, { width: 80, color: false })).toMatchFileSnapshot(
      'golden/spike-80-columns.txt',
    );
  });

  it('says when nothing happened', () => {
    const calm = spike((_t, level, chance) => ({ requests: requestsOf(level, 40, chance) }));
    expect(renderMarkdown(calm)).toContain(
      'Neither latency nor errors left the range of the baseline phase.',
    );
  });
});
