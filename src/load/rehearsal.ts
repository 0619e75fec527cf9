import type { TransferOptions } from '../http/transfer-request.js';
import type { CompiledJourney, CompiledRequest, Instruction, PreparedRequest } from '../journey/program.js';
import type { Scope } from '../journey/scope.js';
import { ms } from '../model/units.js';

/** Told of every request before it is sent, and who sends it. */
export type Watch = (prepared: PreparedRequest, scope: Scope) => void;

/** A journey as the pre-flight walks it: without thinking, taking every chance, each repeat once. */
export function rehearse(journey: CompiledJourney, watch: Watch): CompiledJourney {
  const rehearseAll = (instructions: readonly Instruction[]): readonly Instruction[] =>
    instructions.map((instruction) => rehearseOne(instruction, watch));
  const { login } = journey;
  return {
    ...journey,
    instructions: rehearseAll(journey.instructions),
    login: login && { ...login, instructions: rehearseAll(login.instructions) },
  };
}

/** One instruction for one, so that all jumps stay right. */
function rehearseOne(instruction: Instruction, watch: Watch): Instruction {
  switch (instruction.op) {
    case 'think':
      return { op: 'think', duration: () => ms(0) };
    case 'unless':
      return instruction.reason === 'chance' ? { ...instruction, test: () => true } : instruction;
    case 'repeat':
      return { ...instruction, rounds: () => 1 };
    case 'request':
      return { op: 'request', request: watched(instruction.request, watch) };
    default:
      return instruction;
  }
}

function watched(request: CompiledRequest, watch: Watch): CompiledRequest & Pick<TransferOptions, 'peek'> {
  return {
    ...request,
    peek: true,
    onFailure: 'stop',
    prepare: (scope) => {
      const prepared = request.prepare(scope);
      watch(prepared, scope);
      return prepared;
    },
  };
}
