import { stringify } from 'yaml';
import { formatDuration } from '../../model/units.js';
import { METHODS } from '../../plan/step-schema.js';
import { weightOf, type Mix, type MixData, type MixRequest } from './mix.js';

const WITH_BODY = ['POST', 'PUT', 'PATCH'];

/** The scenario file of a mix; `origin`: what it was made from, for its head. */
export function scenarioText(mix: Mix, origin: readonly string[]): string {
  const sections = [
    [
      ...origin.map(comment),
      comment(
        'Complete what the source does not tell: logins, headers, bodies, what to expect of the answers.',
      ),
      'version: 1',
      '',
      'target: ${BASE_URL:-http://127.0.0.1:3000}',
    ],
    dataLines(mix.data),
    journeyLines(mix),
    tierLines(mix),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Writes a rate as the scenario file has it, with three digits: `8/s`, `4.2/m`. */
export function rateText(perSecond: number): string {
  const [factor, unit] = perSecond >= 1 ? [1, 's'] : perSecond >= 1 / 60 ? [60, 'm'] : [3600, 'h'];
  const rounded = Number((perSecond * factor).toPrecision(3));
  return `${rounded > 0.001 ? rounded : 0.001}/${unit}`;
}

function dataLines(data: readonly MixData[]): readonly string[] {
  if (data.length === 0) return [];
  return [
    'data:',
    ...data.flatMap(({ name, values, remark }) => [
      ...(remark === null ? [] : [`  ${comment(remark)}`]),
      'from' in values
        ? `  ${name}: { from: [${values.from.join(', ')}] }`
        : `  ${name}: { oneOf: ${JSON.stringify(values.oneOf)} }`,
    ]),
  ];
}

function journeyLines(mix: Mix): readonly string[] {
  const think = mix.think === null ? [] : [`      - think: ${rangeText(mix.think)}`];
  return [
    'journeys:',
    ...mix.journeys.flatMap((journey) => [
      `  ${scalar(journey.name)}:`,
      `    weight: ${weightOf(journey.share)}`,
      '    steps:',
      ...stepLines(journey),
      ...think,
    ]),
    ...mix.clocks.flatMap((clock) => [
      `  ${scalar(clock.name)}:`,
      `    every: ${formatDuration(clock.every)}`,
      '    steps:',
      ...stepLines(clock),
    ]),
  ];
}

function stepLines({ method, path, endpoint, remarks }: MixRequest): readonly string[] {
  const key = METHODS.find((name) => name === method.toLowerCase());
  const request =
    key === undefined
      ? `request: { method: ${method}, path: ${JSON.stringify(path)} }`
      : `${key}: ${scalar(path)}`;
  const lines = endpoint === null ? [request] : [`name: ${scalar(endpoint)}`, request];
  const body = WITH_BODY.includes(method) ? ['json: {} # body: fill in, the source does not have it'] : [];
  return [
    ...remarks.map((remark) => `      ${comment(remark)}`),
    ...[...lines, ...body].map((line, index) => `      ${index === 0 ? '-' : ' '} ${line}`),
  ];
}

/** The open model for what the service must carry; the closed one for people who wait between their requests. */
function tierLines({ rate, users, think }: Mix): readonly string[] {
  const smoke = ['tiers:', '  smoke: { warmup: 3s, think: off, load: { users: 8, for: 15s } }'];
  const open =
    rate === null
      ? []
      : [
          `  load: { think: off, load: { rate: ${rateText(rate)}, for: 10m } }`,
          `  ${comment('More and more, until it hurts.')}`,
          '  stress:',
          '    runs: 1',
          '    think: off',
          `    load: { steps: { rate: ${stairs(rate)}, each: 2m } }`,
          '    until: errors > 5%',
          '    thresholds: []',
        ];
  const closed =
    users === null
      ? []
      : [
          ...(rate === null || think === null
            ? []
            : [
                `  ${comment(`${users} users who wait ${rangeText(think)} between requests make ${rateText(rate)}.`)}`,
              ]),
          '  users:',
          '    load:',
          `      - { phase: ramp, users: 0..${users}, for: 2m }`,
          `      - { phase: steady, users: ${users}, for: 10m }`,
        ];
  return [...smoke, ...open, ...closed];
}

/** From the rate to its fourfold, in halves. */
function stairs(rate: number): string {
  const unit = rateText(rate).slice(-2);
  const step = Number.parseFloat(rateText(rate));
  const times = (factor: number): number => Number((step * factor).toPrecision(6));
  return `${times(1)}${unit}..${times(4)}${unit} by ${times(0.5)}${unit}`;
}

/** `2s..10s`, or `40s` where both ends are the same. */
export function rangeText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? formatDuration(from) : `${formatDuration(from)}..${formatDuration(to)}`;
}

/** What comes from outside must not end the comment. */
function comment(text: string): string {
  return `# ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}

function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}
