import { describe, expect, it } from 'vitest';
import { redactResult } from '../../../src/app/redact-result.js';
import { redactor } from '../../../src/model/redact.js';
import { resultFixture } from '../../helpers/fixtures.js';

describe('redactResult', () => {
  it('masks a secret in every text, and leaves histograms readable', () => {
    const result = resultFixture();
    const histogram = result.runs[0]?.endpoints[0]?.phases[0]?.service ?? '';
    const hidden = histogram.slice(10, 16);
    const planted = {
      ...result,
      scenario: { ...result.scenario, target: `http://shop.test/${hidden}` },
      notes: [{ level: 'warning' as const, text: `said ${hidden}` }],
    };
    const redacted = redactResult(planted, redactor([hidden]));
    expect(redacted.scenario.target).toBe('http://shop.test/***');
    expect(redacted.notes[0]?.text).toBe('said ***');
    expect(redacted.runs[0]?.endpoints[0]?.phases[0]?.service).toBe(histogram);
  });
});
