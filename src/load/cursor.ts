import type { Instruction } from '../journey/program.js';
import type { Scope } from '../journey/scope.js';

/** Where a virtual user stands in a list of instructions, with the rounds that its repeats have left. */
export class Cursor {
  #instructions: readonly Instruction[] = [];
  #position = 0;
  readonly #rounds: number[] = [];

  start(instructions: readonly Instruction[]): void {
    this.#instructions = instructions;
    this.#position = 0;
    this.#rounds.length = 0;
  }

  /** The instruction to carry out; undefined at the end. */
  get current(): Instruction | undefined {
    return this.#instructions[this.#position];
  }

  /** On to the instruction behind the current one. */
  advance(): void {
    this.#position++;
  }

  /** Carries out an instruction that only steers. */
  steer(instruction: Extract<Instruction, { op: 'unless' | 'repeat' | 'again' }>, scope: Scope): void {
    switch (instruction.op) {
      case 'unless':
        if (instruction.test(scope)) this.#position++;
        else this.#position = instruction.to;
        return;
      case 'repeat': {
        const rounds = instruction.rounds(scope);
        if (rounds > 0) {
          this.#rounds.push(rounds);
          this.#position++;
        } else this.#position = instruction.to;
        return;
      }
      case 'again': {
        const left = (this.#rounds.pop() ?? 1) - 1;
        if (left > 0) {
          this.#rounds.push(left);
          this.#position = instruction.to;
        } else this.#position++;
      }
    }
  }

  /** The endpoint of the current request, or of the next one: what a step without a request is counted under. */
  get endpoint(): number | null {
    for (let i = this.#position; i < this.#instructions.length; i++) {
      const instruction = this.#instructions[i];
      if (instruction?.op === 'request') return instruction.request.endpoint;
    }
    return null;
  }
}
