import { describe, expect, it } from 'vitest';
import { failedStepError, type FailedStep } from '../../../src/load/failed-step.js';
import { redactor } from '../../../src/model/redact.js';

const redact = redactor(['s3cret-value']);
const target = 'http://user:s3cret@127.0.0.1:4010';

function step(overrides: Partial<FailedStep>): FailedStep {
  return {
    journey: 'shopper',
    step: 'add to cart',
    failure: { kind: 'http-5xx', detail: 'status 500, expected 201' },
    request: { method: 'POST', path: '/api/cart?coupon=x', headers: ['accept', '*/*'], body: null },
    answer: null,
    ...overrides,
  };
}

function text(overrides: Partial<FailedStep>): string {
  const error = failedStepError(step(overrides), target, redact);
  expect(error.exitCode).toBe(3);
  return `${error.message}\n→ ${error.hint ?? ''}\n`;
}

describe('failedStepError', () => {
  it('shows the request and the answer without secrets', async () => {
    const message = text({
      request: {
        method: 'POST',
        path: '/api/cart?coupon=x',
        headers: [
          'content-type',
          'application/json',
          'authorization',
          'Bearer abc',
          'x-note',
          's3cret-value',
        ],
        body: '{"product":1,"password":"hunter2"}',
      },
      answer: {
        status: 500,
        headers: [
          ['content-type', 'text/plain'],
          ['set-cookie', 'sid=1'],
        ],
        body: `out of stock\u0007 s3cret-value ${'x'.repeat(3000)}`,
      },
    });
    await expect(message).toMatchFileSnapshot('golden/failed-step-answered.txt');
    expect(message).not.toMatch(/hunter2|Bearer|s3cret|sid=1|\u0007/);
  });

  it.each([
    ['refused', 'nothing listens there (ECONNREFUSED)'],
    ['refused', '10.0.0.1 is not an allowed host; to send load there, list it'],
    ['dns', "the name can't be resolved (ENOTFOUND)"],
    ['tls', 'self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)'],
    ['timeout', 'no complete answer within 10s'],
    ['reset', 'not HTTP: Expected HTTP/'],
  ] as const)('explains %s in one sentence: %s', async (kind, detail) => {
    const message = text({ failure: { kind, detail } });
    expect(message.trim().split('\n')).toHaveLength(2);
    await expect(message).toMatchFileSnapshot(`golden/failed-step-${kind}-${detail.split(' ')[0] ?? ''}.txt`);
  });

  it('says which variable is missing', async () => {
    const failure = { kind: 'capture' as const, detail: 'cart was not captured' };
    await expect(text({ failure, request: null })).toMatchFileSnapshot('golden/failed-step-capture.txt');
  });

  it('names the host that a step goes to, not the target', () => {
    const failure = { kind: 'refused' as const, detail: 'nothing listens there (ECONNREFUSED)' };
    const request = { method: 'GET', path: 'http://localhost:9/x?t=1', headers: [], body: null };
    expect(text({ failure, request })).toContain('nothing listens on http://localhost:9 (');
  });
});
