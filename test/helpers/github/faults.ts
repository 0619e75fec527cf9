import { refusal, type Answer } from './answers.js';

/** Ways in which the API fails on demand. */
export type Fault =
  /** What GitHub answers to a token that may not do this. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'locked' }
  /** Any other refusal, in GitHub's words. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  /** A secondary rate limit; `retryAfter` in s. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  | { readonly kind: 'bad-gateway' }
  /** Does what is asked for, but the answer is lost. */
  | { readonly kind: 'lost-answer' }
  /** Answers after so many ms. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** A list of comments as it was so many changes ago. */
  | { readonly kind: 'stale'; readonly behind: number }
  | { readonly kind: 'reset' };

/** The answer that a fault stands for; null where it is in the way of answering. */
export function failure(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'forbidden':
      return refusal(403, 'Resource not accessible by integration');
    case 'not-found':
      return refusal(404, 'Not Found');
    case 'gone':
      return refusal(410, 'Artifact has expired');
    case 'refused':
      return refusal(fault.status, fault.message);
    case 'locked':
      return refusal(403, 'Unable to create comment because issue is locked.');
    case 'invalid':
      return {
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [
            { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' },
          ],
          documentation_url: DOCUMENTATION,
          status: '422',
        },
      };
    case 'rate-limit':
      return {
        ...refusal(
          429,
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        headers: { 'retry-after': String(fault.retryAfter) },
      };
    case 'bad-gateway':
      return { status: 502, body: { message: 'Server Error' } };
    case 'lost-answer':
    case 'slow':
    case 'stale':
    case 'reset':
      return null;
  }
}

const DOCUMENTATION = 'https://docs.github.com/rest';
