import type { Progress } from '../../src/result/progress.js';
import { ms } from '../../src/model/units.js';
import type { Instruction } from '../../src/journey/program.js';
import type { GeneratorJob, GeneratorOutcome, MemorySample } from './generator.js';
import { journey, load, plan, program, request } from './servers-load.js';

/** Carries out one run in a process of its own and tells the run and the memory it took, as JSON on stdout. */
const job = JSON.parse(process.argv[2] ?? '') as GeneratorJob;

const samples: MemorySample[] = [];
const sample = (progress: Progress): void => {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  samples.push({ at: progress.elapsed, users: progress.users, rss, used: heapUsed + external });
};

const steps: Instruction[] = [request('/')];
const { think } = job;
if (think !== null) steps.push({ op: 'think', duration: () => ms(think) });

const started = performance.now();
const run = await load({
  plan: plan(job.tier),
  program: program([journey(steps)]),
  target: job.target,
  onProgress: sample,
});
const outcome: GeneratorOutcome = { run, samples, took: performance.now() - started };
process.stdout.write(JSON.stringify(outcome));
