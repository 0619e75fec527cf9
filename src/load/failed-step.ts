import type { Failure } from '../http/failures.js';
import type { PreparedRequest } from '../journey/program.js';
import { MeasureError } from '../model/errors.js';
import { redactBody, redactHeader, redactUrl, type Redact } from '../model/redact.js';
import { maskNamedSecrets } from '../model/secret-patterns.js';

/** A step that failed in the pre-flight. */
export interface FailedStep {
  readonly journey: string;
  readonly step: string;
  readonly failure: Failure;
  /** Null when the step could not even be prepared. */
  readonly request: PreparedRequest | null;
  /** Null when no answer came. */
  readonly answer: Answer | null;
}

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The error that ends a pre-flight: which step, why, what was sent and answered, without secrets, and what to do. */
export function failedStepError(failed: FailedStep, target: string, redact: Redact): MeasureError {
  const { journey, step, failure, request, answer } = failed;
  const unsent = request === null || failure.kind === 'capture';
  const { why, hint } = answer || unsent ? answered(failure) : unanswered(failure, originOf(request, target));
  const lines = [`The pre-flight of journey "${journey}" failed at "${step}": ${why}`];
  if (request && (answer || failure.kind === 'capture'))
    lines.push('', ...requestLines(request, target, redact));
  if (answer) lines.push('', ...answerLines(answer, redact));
  return new MeasureError(redact(lines.join('\n')), { hint });
}

function originOf({ path }: PreparedRequest, target: string): string {
  return redactUrl(!path.startsWith('/') && URL.canParse(path) ? new URL(path).origin : target);
}

interface Explanation {
  readonly why: string;
  readonly hint: string;
}

function answered({ kind, detail }: Failure): Explanation {
  switch (kind) {
    case 'capture':
      return {
        why: `${detail}.`,
        hint: 'Every variable must be captured by an earlier step, or come from data or the environment.',
      };
    case 'http-5xx':
      return { why: `${detail}.`, hint: 'The server failed: its own log says more.' };
    default:
      return {
        why: `${detail}.`,
        hint: "Correct the step's request, or what it expects, in the scenario file.",
      };
  }
}

/** Why no answer came, as one sentence with what to do about it. */
function unanswered({ kind, detail }: Failure, origin: string): Explanation {
  switch (kind) {
    case 'refused':
      if (detail.includes('ECONNREFUSED')) {
        return {
          why: `nothing listens on ${origin} (ECONNREFUSED).`,
          hint: 'Start the server, or correct the host and port of the target.',
        };
      }
      return { why: `${detail}.`, hint: 'Correct the target, or the address that the step goes to.' };
    case 'dns':
      return {
        why: `${origin}: ${detail}.`,
        hint: "Correct the target's host name; in a container, use the name of the service.",
      };
    case 'tls':
      return {
        why: `no TLS connection to ${origin}: ${detail}.`,
        hint: 'Use http:// if the server speaks no TLS; for an authority of your own, name its file in http.tls.ca or NODE_EXTRA_CA_CERTS.',
      };
    case 'timeout':
      return {
        why: `${origin} gave ${detail}.`,
        hint: 'Look at what the server waits for, or give the step a longer `timeout`.',
      };
    default:
      return {
        why: `${origin} gave no HTTP answer: ${detail}.`,
        hint: 'Is this the port of an HTTP server, and does it stay up? Its own log says more.',
      };
  }
}

function requestLines(
  { method, path, headers, body }: PreparedRequest,
  target: string,
  redact: Redact,
): readonly string[] {
  const pairs = headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1] ?? ''] as const] : []));
  const url = path.startsWith('/') ? target + path : path;
  return [
    'Sent:',
    ...indent([`${method} ${redactUrl(url)}`, ...headerLines(pairs), ...bodyLines(body, redact)]),
  ];
}

function answerLines({ status, headers, body }: Answer, redact: Redact): readonly string[] {
  return ['Answered:', ...indent([String(status), ...headerLines(headers), ...bodyLines(body, redact)])];
}

function headerLines(headers: Answer['headers']): readonly string[] {
  return headers.map(([name, value]) => `${name}: ${redactHeader(name, value)}`);
}

/** Secrets go before the text is cut: half of one would no longer be recognized. */
function bodyLines(body: string | Buffer | null, redact: Redact): readonly string[] {
  const text = body === null ? '' : body.toString();
  return text === '' ? [] : ['', ...printable(redactBody(maskNamedSecrets(redact(text)))).split('\n')];
}

/** Keeps control characters of a binary body from reaching a terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '�');
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
