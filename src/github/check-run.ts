import type { Annotation } from './annotations.js';
import type { ApiFailure } from './api-failure.js';
import type { GithubClient, Octokit } from './client.js';
import { formatFields, isNewer, parseFields, wholeNumber, type RunStamp } from './comment-marker.js';
import type { GithubContext } from './context.js';

export interface CheckRequest {
  /** One check run of this name stands at a commit. */
  readonly name: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown of at most so many bytes, secrets masked. */
  readonly summary: (maxBytes: number) => string;
  /** Those without a file are left out: GitHub takes none. */
  readonly annotations: readonly Annotation[];
}

export type CheckOutcome =
  | { readonly kind: 'created' | 'updated'; readonly url: string | null }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly failure: ApiFailure };

/**
 * Makes the check run of this job at the commit that the author pushed, or brings the one of this name up to date
 * when the workflow runs again. Never throws.
 */
export async function writeCheckRun(
  client: GithubClient | null,
  context: GithubContext,
  request: CheckRequest,
): Promise<CheckOutcome> {
  const { headSha } = context;
  if (headSha === null) return { kind: 'skipped', reason: 'the commit of this job is not known' };
  if (client === null) return { kind: 'skipped', reason: 'the input github-token is empty' };
  try {
    return await client.call((octokit) => new CheckRun(octokit, context, headSha).write(request));
  } catch (error) {
    return { kind: 'failed', failure: { ...WRITING, error } };
  }
}

const WRITING = { what: 'Could not make the check run', permission: 'checks: write' };

/** Bytes; GitHub counts characters. */
const LARGEST_SUMMARY = 65_535;
const LONGEST_TITLE = 255;
const MOST_PER_REQUEST = 50;

interface Standing {
  readonly id: number;
  readonly stamp: RunStamp;
  /** How many it has. */
  readonly annotations: number;
}

type CheckAnnotation = ReturnType<typeof checkAnnotation>;

class CheckRun {
  readonly #octokit: Octokit;
  readonly #place: { readonly owner: string; readonly repo: string };
  readonly #headSha: string;
  readonly #stamp: RunStamp;
  readonly #url: string | null;

  constructor(octokit: Octokit, context: GithubContext, headSha: string) {
    this.#octokit = octokit;
    this.#place = { owner: context.repository.owner, repo: context.repository.name };
    this.#headSha = headSha;
    this.#stamp = { sha: headSha, run: context.runId, attempt: context.runAttempt };
    this.#url = context.runUrl;
  }

  async write(request: CheckRequest): Promise<CheckOutcome> {
    const standing = await this.#find(request.name);
    if (standing !== null && isNewer(standing.stamp, this.#stamp))
      return { kind: 'skipped', reason: 'a newer run of this workflow has made the check run already' };
    const wanted = request.annotations.flatMap((one) => (one.file === null ? [] : [checkAnnotation(one)]));
    const annotations = standing === null ? wanted : await this.#missing(standing, wanted);
    const [first, ...rest] = batches(annotations);
    const { id, url } = await this.#put(standing, request, first ?? []);
    for (const batch of rest)
      await this.#octokit.rest.checks.update({
        ...this.#place,
        check_run_id: id,
        output: { ...outputOf(request), annotations: [...batch] },
      });
    return { kind: standing === null ? 'created' : 'updated', url };
  }

  async #put(
    standing: Standing | null,
    request: CheckRequest,
    annotations: readonly CheckAnnotation[],
  ): Promise<{ readonly id: number; readonly url: string | null }> {
    const fields = {
      ...this.#place,
      name: request.name,
      external_id: formatStamp(this.#stamp),
      status: 'completed' as const,
      conclusion: request.conclusion,
      output: { ...outputOf(request), annotations: [...annotations] },
      ...(this.#url === null ? {} : { details_url: this.#url }),
    };
    const { checks } = this.#octokit.rest;
    const { data } =
      standing === null
        ? await checks.create({ ...fields, head_sha: this.#headSha })
        : await checks.update({ ...fields, check_run_id: standing.id });
    return { id: data.id, url: data.html_url };
  }

  /** The latest one of this name that loadgate made. */
  async #find(name: string): Promise<Standing | null> {
    const { data } = await this.#octokit.rest.checks.listForRef({
      ...this.#place,
      ref: this.#headSha,
      check_name: name,
      per_page: 100,
    });
    const own = data.check_runs.flatMap(({ id, external_id, output }) => {
      const stamp = parseStamp(external_id ?? '');
      return stamp === null ? [] : [{ id, stamp, annotations: output.annotations_count }];
    });
    return own.reduce<Standing | null>((last, one) => (last === null || one.id > last.id ? one : last), null);
  }

  /** Annotations can only be added: a line that has one of this level from an earlier attempt gets no second. */
  async #missing(
    standing: Standing,
    wanted: readonly CheckAnnotation[],
  ): Promise<readonly CheckAnnotation[]> {
    if (standing.annotations === 0 || wanted.length === 0) return wanted;
    const present = await this.#octokit.paginate(this.#octokit.rest.checks.listAnnotations, {
      ...this.#place,
      check_run_id: standing.id,
      per_page: 100,
    });
    const places = new Set(present.map(placeOf));
    return wanted.filter((annotation) => !places.has(placeOf(annotation)));
  }
}

function outputOf({ title, summary }: CheckRequest): { readonly title: string; readonly summary: string } {
  return { title: title.slice(0, LONGEST_TITLE), summary: summary(LARGEST_SUMMARY) };
}

function checkAnnotation({ file, line, level, title, message }: Annotation) {
  const at = Math.max(1, line ?? 1);
  return {
    path: file ?? '',
    start_line: at,
    end_line: at,
    annotation_level: level === 'error' ? ('failure' as const) : level,
    title: title.slice(0, LONGEST_TITLE),
    message,
  };
}

function placeOf(one: {
  readonly path: string;
  readonly start_line: number;
  readonly annotation_level: string | null;
}): string {
  return JSON.stringify([one.path, one.start_line, one.annotation_level]);
}

function batches(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const count = Math.ceil(annotations.length / MOST_PER_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    annotations.slice(index * MOST_PER_REQUEST, (index + 1) * MOST_PER_REQUEST),
  );
}

/** The mark by which loadgate knows its own check runs: which run of the workflow wrote it. */
function formatStamp({ run, attempt }: RunStamp): string {
  return formatFields('loadgate-check', { run, attempt });
}

function parseStamp(text: string): RunStamp | null {
  const fields = parseFields('loadgate-check', text);
  if (fields === null) return null;
  return { sha: null, run: wholeNumber(fields.get('run')), attempt: wholeNumber(fields.get('attempt')) ?? 1 };
}
