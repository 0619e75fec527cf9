import { checkEntries } from '../maps.js';
import type { ChancePlan, GroupPlan, RepeatPlan, ScriptPlan, StepPlan, ThinkPlan } from '../plan.js';
import type { Path } from '../problems.js';
import type { z } from 'zod';
import { mismatch } from '../refusal.js';
import { outlines } from '../scenario-schema.js';
import { METHODS, STEP_KINDS, type StepKind } from '../step-schema.js';
import { closest } from '../suggest.js';
import { readNamedFile, type Building } from './building.js';
import type { Names } from './names.js';
import { buildRequest } from './requests.js';

/** A step of the file whose values are checked. */
export type RawStep = z.output<typeof outlines.step>;

/** Where in the journeys a step stands. */
export interface StepPlace {
  readonly building: Building;
  readonly names: Names;
  readonly path: Path;
  /** The groups around it, outermost first. */
  readonly groups: readonly string[];
}

/** Builds a list of steps; those with problems are reported and left out. */
export function buildSteps(raw: unknown, place: StepPlace): readonly StepPlan[] {
  const { problems } = place.building;
  if (!Array.isArray(raw)) {
    problems.add(place.path, mismatch('a list of steps', raw));
    return [];
  }
  if (raw.length === 0) problems.add(place.path, 'at least one step is needed');
  return raw.flatMap((step: unknown, index) => {
    const built = buildStep(step, { ...place, path: [...place.path, index] });
    if (built === null || built.kind === 'request') followRaw(step, place);
    return built ?? [];
  });
}

function buildStep(raw: unknown, place: StepPlace): StepPlan | null {
  const { problems, document } = place.building;
  const kind = kindOf(raw, place);
  const step = checkEntries(outlines.step, raw, place.path, problems);
  if (kind === null || step === null) return null;
  reportForeignKeys(step, kind, place);
  if (step.when !== undefined) place.names.expression(step.when, [...place.path, 'when'], false);
  const common = { when: step.when ?? null, at: document.place(place.path) };
  switch (kind) {
    case 'think':
      return step.think ? ({ kind: 'think', ...step.think, ...common } satisfies ThinkPlan) : null;
    case 'chance':
      return {
        kind: 'chance',
        probability: step.chance ?? 0,
        steps: inside(step, place),
        ...common,
      } satisfies ChancePlan;
    case 'repeat':
      return buildRepeat(step, place, common);
    case 'group':
      return buildGroup(step, place, common);
    case 'script':
      return buildScript(step.script, place, common);
    default:
      return buildRequest(step, place, common);
  }
}

/** Values that every step has. */
export type StepCommon = Pick<ThinkPlan, 'when' | 'at'>;

function buildRepeat(step: RawStep, place: StepPlace, common: StepCommon): RepeatPlan | null {
  const steps = inside(step, place);
  return step.repeat ? { kind: 'repeat', ...step.repeat, steps, ...common } : null;
}

function buildGroup(step: RawStep, place: StepPlace, common: StepCommon): GroupPlan | null {
  const name = (step.group ?? '').trim();
  const steps = inside(step, { ...place, groups: [...place.groups, name] });
  return name === '' ? null : { kind: 'group', name, steps, ...common };
}

function buildScript(text: string | undefined, place: StepPlace, common: StepCommon): ScriptPlan | null {
  place.names.script();
  if (text === undefined) return null;
  const path = [...place.path, 'script'];
  const hash = text.lastIndexOf('#');
  const [module, name] = [text.slice(0, hash).trim(), text.slice(hash + 1).trim()];
  if (hash < 1 || !/^[A-Za-z_$][\w$]*$/.test(name)) {
    place.building.problems.add(
      path,
      mismatch('a module and the name of its export, such as ./hooks.mjs#sign', text),
    );
    return null;
  }
  const file = readNamedFile(place.building, module, path);
  return file === null ? null : { kind: 'script', module: file.path, export: name, ...common };
}

function inside(step: RawStep, place: StepPlace): readonly StepPlan[] {
  return buildSteps(step.steps, { ...place, path: [...place.path, 'steps'] });
}

/** The one thing that a step does; null when there is none or more than one, which is then reported. */
function kindOf(raw: unknown, { building, path }: StepPlace): StepKind | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const keys = Object.keys(raw);
  const kinds = STEP_KINDS.filter((kind) => keys.includes(kind));
  const [kind, second] = kinds;
  if (kind !== undefined && second !== undefined) {
    building.problems.add(
      path,
      `a step does one thing, this one has ${kinds.join(' and ')}: make several steps of it`,
    );
    return null;
  }
  // A misspelt kind is already told as an unknown key.
  const misspelt = keys.some((key) => !(key in outlines.step.shape) && closest(key, STEP_KINDS) !== null);
  if (kind === undefined && !misspelt) {
    building.problems.add(path, `a step needs one of: ${STEP_KINDS.join(', ')}`);
  }
  return kind ?? null;
}

const REQUEST_KEYS = [
  'name',
  'query',
  'headers',
  'json',
  'form',
  'body',
  'bodyFile',
  'multipart',
  'timeout',
  'redirects',
  'expect',
  'capture',
  'onFailure',
] as const;

function reportForeignKeys(step: RawStep, kind: StepKind, { building, path }: StepPlace): void {
  const isRequest = kind === 'request' || METHODS.some((method) => method === kind);
  const hasSteps = kind === 'chance' || kind === 'repeat' || kind === 'group';
  for (const key of isRequest ? [] : REQUEST_KEYS) {
    if (step[key] === undefined) continue;
    building.problems.add([...path, key], `"${key}" belongs to a request, not to a ${kind} step`);
  }
  if (step.steps !== undefined && !hasSteps) {
    building.problems.add([...path, 'steps'], `"steps" belongs to chance, repeat or group, not to ${kind}`);
  }
}

/** What a broken step would have captured is set nevertheless: one mistake makes one problem. */
function followRaw(raw: unknown, place: StepPlace): void {
  for (const { name } of capturesOf([raw], [])) place.names.capture(name);
  if (hasScript([raw])) place.names.script();
}

/** Every capture in a list of steps, however deep. */
export function capturesOf(
  raw: unknown,
  path: Path,
): readonly { readonly name: string; readonly path: Path }[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((step: unknown, index) => {
    if (typeof step !== 'object' || step === null) return [];
    const capture: unknown = 'capture' in step ? step.capture : null;
    const own = typeof capture === 'object' && capture !== null ? Object.keys(capture) : [];
    const here = [...path, index];
    return [
      ...own.map((name) => ({ name, path: [...here, 'capture', name] })),
      ...('steps' in step ? capturesOf(step.steps, [...here, 'steps']) : []),
    ];
  });
}

function hasScript(raw: unknown): boolean {
  if (!Array.isArray(raw)) return false;
  return raw.some(
    (step: unknown) =>
      typeof step === 'object' &&
      step !== null &&
      ('script' in step || ('steps' in step && hasScript(step.steps))),
  );
}
