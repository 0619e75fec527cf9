import { smallestAnswer } from '../github-openapi.js';
import { notFound, paged, refusal, type Answer, type Answerer } from './answers.js';
import type { GithubState, StoredCheckRun } from './state.js';

/** Check runs. Annotations can only be added. */
export const checkAnswers: Readonly<Record<string, Answerer>> = {
  'checks/create': (state, { body }) => {
    if (!/^[0-9a-f]{40}$/.test(String(body.head_sha))) return refusal(422, `No commit found for SHA`);
    const run: StoredCheckRun = {
      id: state.newId(),
      headSha: String(body.head_sha),
      name: '',
      externalId: '',
      conclusion: null,
      title: '',
      summary: '',
      detailsUrl: null,
      annotations: [],
    };
    state.checkRuns.push(run);
    return changed(state, run, body, 201);
  },
  'checks/update': (state, { operation, body }) => {
    const run = runOf(state, operation.path);
    return run === null ? notFound() : changed(state, run, body, 200);
  },
  'checks/list-for-ref': (state, { operation, url }) => {
    const name = url.searchParams.get('check_name');
    const found = state.checkRuns.filter(
      (run) => run.headSha === operation.path.get('ref') && (name === null || run.name === name),
    );
    const answer = paged(url, found);
    const shown = Array.isArray(answer.body) ? found.map((run) => view(state, run)) : [];
    return { ...answer, body: { total_count: found.length, check_runs: shown } };
  },
  'checks/list-annotations': (state, { operation, url }) => {
    const run = runOf(state, operation.path);
    if (run === null) return notFound();
    const optional = { start_column: null, end_column: null, title: null, raw_details: null };
    return paged(
      url,
      run.annotations.map((one) => ({ ...optional, blob_href: 'https://github.com/blob', ...one })),
    );
  },
};

function changed(
  state: GithubState,
  run: StoredCheckRun,
  body: Readonly<Record<string, unknown>>,
  status: number,
): Answer {
  const output: Readonly<Record<string, unknown>> =
    typeof body.output === 'object' ? Object.fromEntries(Object.entries(body.output ?? {})) : {};
  run.name = text(body.name, run.name);
  run.externalId = text(body.external_id, run.externalId);
  run.detailsUrl = text(body.details_url, run.detailsUrl);
  run.conclusion = text(body.conclusion, run.conclusion);
  run.title = text(output.title, run.title);
  run.summary = text(output.summary, run.summary);
  const { annotations } = output;
  if (Array.isArray(annotations)) run.annotations.push(...annotations.map((one: object) => ({ ...one })));
  return { status, body: view(state, run) };
}

function text<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

function view(state: GithubState, run: StoredCheckRun): unknown {
  return smallestAnswer('checks/create', 201, {
    id: run.id,
    head_sha: run.headSha,
    name: run.name,
    external_id: run.externalId,
    html_url: `https://github.com/${state.repository}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: 'completed',
    conclusion: run.conclusion,
    output: {
      title: run.title,
      summary: run.summary,
      text: null,
      annotations_count: run.annotations.length,
      annotations_url: `${state.url}/repos/${state.repository}/check-runs/${run.id}/annotations`,
    },
    app: null,
    pull_requests: [],
  });
}

function runOf(state: GithubState, path: ReadonlyMap<string, string>): StoredCheckRun | null {
  return state.checkRuns.find(({ id }) => id === Number(path.get('check_run_id'))) ?? null;
}
