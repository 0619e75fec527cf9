import { formatBytes, formatDuration, formatMs, formatPercent } from '../model/units.js';
import type { Run } from '../result/result.js';
import { describeEvidence } from './evidence-words.js';
import { plural } from './figure-words.js';
import type { ReportView } from './report.js';
import { describeBaseline, shortCommit } from './verdict-words.js';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What the figures depend on, for the reader who doubts them. */
export function factsOf(view: ReportView): readonly Fact[] {
  const { result, verdict } = view;
  const { scenario, environment } = result;
  const machine = [
    environment.cpu,
    plural(environment.cores, 'core'),
    formatBytes(environment.memoryBytes),
    environment.os,
    environment.arch,
    environment.ci ? 'CI' : 'not CI',
  ];
  return [
    { name: 'target', value: scenario.target },
    {
      name: 'scenario',
      value: `${scenario.file}, hash ${scenario.hash.slice(0, 12)}, seed ${scenario.seed}`,
    },
    { name: 'load', value: describeLoad(view) },
    { name: 'commit', value: result.commit === null ? 'unknown' : shortCommit(result.commit) },
    { name: 'measured', value: `${result.createdAt}, job ${result.id}` },
    { name: 'baseline', value: describeBaseline(verdict.baseline, view.now) },
    { name: 'machine', value: machine.join(', ') },
    { name: 'software', value: `loadgate ${environment.loadgate}, Node ${environment.node}` },
    { name: 'evidence', value: describeEvidence(view) },
    { name: 'load generator', value: describeGenerator(result.runs) },
  ].filter((fact) => fact.value !== '');
}

function describeLoad(view: ReportView): string {
  const { tier } = view.result.scenario;
  const lengths = view.head.runs.map((run) => formatDuration(run.duration));
  const length = [...new Set(lengths)].join(', ');
  const arrivals = tier.arrivals === 'poisson' ? ', Poisson arrivals' : '';
  const model = view.open ? `open model${arrivals}` : 'closed model';
  const warmup = tier.warmup > 0 ? `, warm-up ${formatDuration(tier.warmup)}` : '';
  const think = tier.think === 'off' ? ', think time off' : '';
  const { runs } = view.result;
  const ofBase = runs.length - view.head.runs.length;
  const sides = ofBase === 0 ? '' : ` (${ofBase} of them of the base)`;
  return `${plural(runs.length, 'run')}${sides}${length === '' ? '' : ` of ${length}`}, ${model}${warmup}${think}`;
}

/** Less is not worth a word. */
const TOLD_GC = 0.01;

/** The worst of the runs. */
function describeGenerator(runs: readonly Run[]): string {
  if (runs.length === 0) return '';
  const generators = runs.map((run) => run.generator);
  const busy = Math.max(...generators.map((generator) => generator.utilisation));
  const cpu = Math.max(...generators.map((generator) => generator.cpu));
  const lags = generators.flatMap((generator) => (generator.lagP99 === null ? [] : [generator.lagP99]));
  const lag = lags.length === 0 ? '' : `, schedule lag p99 ${formatMs(Math.max(...lags))}`;
  const collecting = Math.max(...runs.map((run) => run.generator.gc.total / run.duration));
  const gc = collecting >= TOLD_GC ? `, ${formatPercent(collecting)} of the time in garbage collection` : '';
  return `event loop ${formatPercent(busy)} busy, ${cpu.toFixed(2)} cores of CPU${lag}${gc}`;
}
