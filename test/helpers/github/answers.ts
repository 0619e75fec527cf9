import type { Operation } from '../github-openapi.js';
import type { GithubState } from './state.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent instead of the body, as it is. */
  readonly raw?: string;
}

/** A request that GitHub's description allows, to the repository that exists. */
export interface Call {
  readonly operation: Operation;
  readonly url: URL;
  readonly body: Readonly<Record<string, unknown>>;
  /** The media type that is asked for. */
  readonly accept: string;
}

/** Answers one operation out of the state, and changes it. */
export type Answerer = (state: GithubState, call: Call) => Answer;

/** What the API answers when it does not do what it was asked for. */
export function refusal(status: number, message: string): Answer {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}

export const notFound = (): Answer => refusal(404, 'Not Found');

/** The page that was asked for, with GitHub's `link` header. */
export function paged(url: URL, all: readonly unknown[]): Answer {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (number: number, rel: string): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    status: 200,
    body: all.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}
