import { GithubTimeoutError } from './client.js';
import type { GithubContext } from './context.js';
import { unreachedReason } from './unreached.js';

/** Something that GitHub refused to do. */
export interface ApiFailure {
  /** Such as `Could not comment on the pull request`. */
  readonly what: string;
  /** Such as `pull-requests: write`. */
  readonly permission: string;
  readonly error: unknown;
}

/** Says in one sentence why GitHub refused to do something, and what to do about it. */
export function describeApiFailure(
  error: unknown,
  attempt: { readonly what: string; readonly permission: string },
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
    const cause = reason(failure.error, '', readOnly);
    causes.set(cause, [...(causes.get(cause) ?? []), failure]);
  }
  return [...causes.values()]
    .map((group) => {
      const what = group.map((one, index) => (index === 0 ? one.what : decapitalised(one.what)));
      const permission = [...new Set(group.map((one) => one.permission))].join(', ');
      return `${what.join(' and ')}: ${reason(group[0]?.error, permission, readOnly)}`;
    })
    .join(' ');
}

/** The status that the API answered with; null when no answer came. */
export function answeredStatus(error: unknown): number | null {
  if (!isRecord(error) || !isRecord(error.response)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

function reason(error: unknown, permission: string, readOnly: GithubContext['readOnly']): string {
  if (error instanceof GithubTimeoutError) return `GitHub's API gave ${error.message}.`;
  const status = answeredStatus(error);
  if (status === null) return `GitHub's API can't be reached (${unreachedReason(error)}).`;
  const said = `GitHub answered ${status}: ${firstLine(error)}`;
  if (isRateLimit(error, status)) return `${said}. The rate limit of the token is used up.`;
  if (status === 401) return `${said}. The input github-token is not valid.`;
  if (status === 403) return `${said}. ${missingPermission(permission, readOnly)}`;
  if (status === 404)
    return `${said}. The token can't see this ${permission.startsWith('pull-requests') ? 'pull request' : 'repository'}. ${missingPermission(permission, readOnly)}`;
  return `${said}.`;
}

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
