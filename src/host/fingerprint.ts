import { availableParallelism, cpus, release, totalmem } from 'node:os';
import type { Environment } from '../result/result.js';
import type { Variables } from './child-environment.js';

/** The machine that measures. `target`: `local` when loadgate started the server here, else the target's host name. */
export function describeMachine(options: {
  env: Variables;
  target: string;
  loadgateVersion: string;
}): Environment {
  return {
    loadgate: options.loadgateVersion,
    node: process.versions.node,
    os: `${process.platform} ${release()}`,
    arch: process.arch,
    cpu: cpuModel(cpus().map((core) => core.model)),
    cores: availableParallelism(),
    memoryBytes: memoryLimit(process.constrainedMemory(), totalmem()),
    ci: isSet(options.env.CI) || isSet(options.env.GITHUB_ACTIONS),
    target: options.target,
  };
}

/** The model's name; some ARM machines and virtual machines tell none. */
export function cpuModel(models: readonly string[]): string {
  const name = (models[0] ?? '').replace(/\s+/g, ' ').trim();
  return name === '' ? 'unknown' : name;
}

/** What this process may use: a container's limit counts, but "no limit" comes as 0 or a number beyond the machine's memory. */
export function memoryLimit(constrained: number | undefined, total: number): number {
  return constrained !== undefined && constrained > 0 && constrained < total ? constrained : total;
}

/** `CI=false` and `CI=0` are how people say no. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}
