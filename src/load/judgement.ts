import type { Transfer } from '../http/transfer.js';
import type { CompiledRequest, Inspection } from '../journey/program.js';
import type { Scope } from '../journey/scope.js';
import { errorText } from '../model/error-text.js';

/** What came of a transfer: its own failure, or what the request's checks say about the answer. */
export function judge(
  transfer: Transfer,
  request: CompiledRequest,
  scope: Scope,
  canLogIn: boolean,
): Inspection {
  if (transfer.failure) return { outcome: 'failed', ...transfer.failure };
  try {
    const inspection = request.inspect(scope, transfer);
    if (inspection.outcome !== 'relogin' || canLogIn) return inspection;
    return { outcome: 'failed', kind: 'http-4xx', detail: 'still 401 after a new login' };
  } catch (error) {
    return { outcome: 'failed', kind: 'check', detail: errorText(error) };
  }
}
