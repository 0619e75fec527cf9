import { GithubTimeoutError } from './client.js';
import type { GithubContext } from './context.js';
import { unreachedReason } from './unreached.js';

/** What was tried when the API refused. */
export interface ApiAttempt {
  /** Such as `Could not comment on the pull request`. */
  readonly what: string;
  /** Such as `pull-requests: write`. */
  readonly permission: string;
  /** What a 404 means that the token can't see; the pull request or the repository, unless told. */
  readonly thing?: string;
  /** A sentence on what to do about a 409 or 422. */
  readonly refused?: string;
}

/** Something that GitHub refused to do. */
export interface ApiFailure extends ApiAttempt {
  readonly error: unknown;
}

/** Says in one sentence why GitHub refused to do something, and what to do about it. */
export function describeApiFailure(
  error: unknown,
  attempt: ApiAttempt,
  readOnly: GithubContext['readOnly'],
): string {
  return describeApiFailures([{ ...attempt, error }], readOnly);
}

/** The same of several: what has one cause is told once, with every permission that is missing. */
export function describeApiFailures(
  failures: readonly ApiFailure[],
  readOnly: GithubContext['readOnly'],
): string {
  const causes = new Map<string, ApiFailure[]>();
  for (const failure of failures) {
    const cause = reason(failure.error, { ...failure, permission: '' }, readOnly);
    causes.set(cause, [...(causes.get(cause) ?? []), failure]);
  }
  return [...causes.values()]
    .map((group) => {
      const what = group.map((one, index) => (index === 0 ? one.what : decapitalised(one.what)));
      const permission = [...new Set(group.map((one) => one.permission))].join(', ');
      const [first] = group;
      return `${what.join(' and ')}: ${reason(first?.error, { what: '', ...first, permission }, readOnly)}`;
    })
    .join(' ');
}

/** The status that the API answered with; null when no answer came. */
export function answeredStatus(error: unknown): number | null {
  if (!isRecord(error) || !isRecord(error.response)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

function reason(error: unknown, attempt: ApiAttempt, readOnly: GithubContext['readOnly']): string {
  const { permission } = attempt;
  const thing =
    attempt.thing ?? `this ${permission.startsWith('pull-requests') ? 'pull request' : 'repository'}`;
  if (error instanceof GithubTimeoutError) return `GitHub's API gave ${error.message}.`;
  const status = answeredStatus(error);
  if (status === null) return `GitHub's API can't be reached (${unreachedReason(error)}).`;
  const said = `GitHub answered ${status}: ${firstLine(error)}`;
  if (isRateLimit(error, status)) return `${said}. The rate limit of the token is used up.`;
  const known = KNOWN_REFUSALS.find(([pattern]) => pattern.test(firstLine(error)));
  if (known !== undefined) return `${said}. ${known[1]}`;
  if (status === 401) return `${said}. The input github-token is not valid.`;
  if (status === 403) return `${said}. ${missingPermission(permission, readOnly)}`;
  if (status === 404)
    return `${said}. The token can't see ${thing}. ${missingPermission(permission, readOnly)}`;
  if ((status === 409 || status === 422) && attempt.refused !== undefined)
    return `${said}. ${attempt.refused}`;
  return `${said}.`;
}

/** What GitHub says where no permission of the job helps, and what does. */
const KNOWN_REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /not permitted to create or approve pull requests/i,
    "Allow it under Settings → Actions → General → Workflow permissions, or give an App's token as `github-token`.",
  ],
  [/archived/i, 'Nothing can be written to an archived repository.'],
  [/repository is empty/i, 'Push a first commit.'],
  [/issues (are|has been) disabled/i, 'Switch them on under Settings → General → Features.'],
];

function missingPermission(permission: string, readOnly: GithubContext['readOnly']): string {
  switch (readOnly) {
    case 'fork':
      return `The token lacks \`${permission}\`: pull requests from forks get a token that can only read.`;
    case 'dependabot':
      return `The token lacks \`${permission}\`: Dependabot's pull requests get a token that can only read.`;
    case null:
      return `Give the job \`permissions: { ${permission} }\`.`;
  }
}

function isRateLimit(error: unknown, status: number): boolean {
  return status === 429 || (status === 403 && /rate limit/i.test(firstLine(error)));
}

/** GitHub adds the address of its documentation to the message, behind ` - `. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = (message.split(/[\r\n]/, 1)[0] ?? '').replace(/ - https:\/\/\S+$/, '').replace(/\.$/, '');
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE)}…` : line;
}

const LONGEST_MESSAGE = 200;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
