import { ConfigError } from '../model/errors.js';
import type { HttpPlan, JourneyPlan, RequestPlan } from '../plan/plan.js';
import { SyntaxProblem } from '../plan/syntax/problem.js';
import { type CompiledBody, compileBody } from './body.js';
import { type CompiledHeaders, compileHeaders, mergeHeaders, withoutVariables } from './headers.js';
import { compileInspection } from './inspect.js';
import type { CompiledRequest, PreparedRequest } from './program.js';
import type { Scope } from './scope.js';
import type { Text } from './text.js';
import { compilePath } from './urls.js';
import type { Variables } from './variables.js';

/** What a request takes from around it. */
export interface RequestContext {
  readonly http: HttpPlan;
  readonly journey: JourneyPlan;
  readonly variables: Variables;
  readonly endpointOf: (name: string) => number;
  readonly inLogin: boolean;
  /** What the login of the journey captures: not known yet while it logs in. */
  readonly loginVariables: ReadonlySet<string>;
}

/** Compiles a request step. Throws a ConfigError when its syntax or its file can't be read. */
export function compileRequest(step: RequestPlan, context: RequestContext): CompiledRequest {
  try {
    return compile(step, context);
  } catch (error) {
    if (!(error instanceof SyntaxProblem) && !isFileError(error)) throw error;
    const problem = { at: step.at, path: '', message: `${step.endpoint}: ${error.message}` };
    throw new ConfigError([problem], { cause: error });
  }
}

function compile(step: RequestPlan, context: RequestContext): CompiledRequest {
  const { http, journey, variables, inLogin } = context;
  const body = compileBody(step.body, variables);
  return {
    endpoint: context.endpointOf(step.endpoint),
    timeout: step.timeout ?? http.timeout,
    redirects: step.redirects ?? http.redirects,
    onFailure: step.onFailure,
    prepare: preparation(
      step.method,
      compilePath(step.path, step.query, variables),
      compileHeaders(headersOf(step, body, context), variables),
      body,
    ),
    ...compileInspection(step, { variables, inLogin, hasLogin: journey.login !== null }),
  };
}

function headersOf(
  step: RequestPlan,
  body: CompiledBody,
  context: RequestContext,
): ReturnType<typeof mergeHeaders> {
  const contentType = body.kind === 'none' ? null : body.contentType;
  const { http, journey, inLogin, loginVariables } = context;
  // `authorization: Bearer {{ token }}` of a journey can't be sent with the request that fetches the token.
  const known = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    inLogin ? withoutVariables(headers, loginVariables) : headers;
  return mergeHeaders(
    contentType === null ? {} : { 'content-type': contentType },
    known(http.headers),
    known(journey.headers),
    step.headers,
  );
}

function preparation(
  method: string,
  path: Text,
  headers: CompiledHeaders,
  body: CompiledBody,
): (scope: Scope) => PreparedRequest {
  const constantBody = body.kind === 'constant' ? body.bytes : null;
  if (path.constant !== null && headers.constant && body.kind !== 'template') {
    const request: PreparedRequest = Object.freeze({
      method,
      path: path.constant,
      headers: headers.constant,
      body: constantBody,
    });
    return () => request;
  }
  const fillBody = body.kind === 'template' ? body.fill : null;
  return (scope) => ({
    method,
    path: path.constant ?? path.fill(scope),
    headers: headers.constant ?? headers.fill(scope),
    body: fillBody ? fillBody(scope) : constantBody,
  });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
