import { checkEntries } from '../maps.js';
import type { JourneyPlan, LoginPlan } from '../plan.js';
import { outlines } from '../scenario-schema.js';
import type { Building } from './building.js';
import { Names, type NameSources } from './names.js';
import { buildSteps, capturesOf } from './steps.js';

/** Builds the journeys; `data` are the names that templates may use besides captures. */
export function buildJourneys(
  raw: Readonly<Record<string, unknown>>,
  building: Building,
  data: ReadonlySet<string>,
): readonly JourneyPlan[] {
  const { problems } = building;
  const captures = new Map(Object.entries(raw).map(([name, journey]) => [name, capturesIn(name, journey)]));
  if (captures.size === 0) problems.add(['journeys'], 'at least one journey is needed');
  const journeys = Object.entries(raw).flatMap(([name, journey]) => {
    const own = new Map((captures.get(name) ?? []).map((one) => [one.name, one.path]));
    const elsewhere = new Map<string, string>();
    for (const [other, list] of captures) for (const one of list) elsewhere.set(one.name, other);
    return buildJourney(name, journey, building, { data, captures: own, elsewhere }) ?? [];
  });
  const complete = journeys.length === captures.size;
  if (complete && journeys.length > 0 && journeys.every((journey) => journey.weight === 0)) {
    problems.add(
      ['journeys'],
      journeys.some((journey) => journey.every === null)
        ? 'all weights are 0: no journey would run'
        : 'every journey is on a clock: the load needs at least one with a weight',
    );
  }
  return journeys;
}

function buildJourney(
  name: string,
  raw: unknown,
  building: Building,
  sources: NameSources,
): JourneyPlan | null {
  const path = ['journeys', name];
  const { problems } = building;
  if (name.trim() === '') problems.add(path, 'a journey needs a name');
  const names = new Names(building, sources);
  const journey = checkEntries(outlines.journey, raw, path, problems);
  if (journey === null) return null;
  if (journey.weight !== undefined && journey.every !== undefined) {
    problems.add([...path, 'every'], 'a journey has a weight or runs on a clock (every), not both');
  }
  const login: LoginPlan | null = journey.login
    ? {
        every: journey.login.every ?? null,
        steps: buildSteps(journey.login.steps, {
          building,
          names,
          path: [...path, 'login', 'steps'],
          groups: [],
        }),
      }
    : null;
  const headers = journey.headers ?? {};
  names.templates(headers, [...path, 'headers']);
  const steps = buildSteps(journey.steps, { building, names, path: [...path, 'steps'], groups: [] });
  const every = journey.every ?? null;
  const weight = journey.weight ?? (every === null ? 1 : 0);
  return { name, weight, every, login, headers, steps, at: building.document.place(path) };
}

function capturesIn(name: string, raw: unknown): ReturnType<typeof capturesOf> {
  const path = ['journeys', name];
  return [
    ...capturesOf(member(member(raw, 'login'), 'steps'), [...path, 'login', 'steps']),
    ...capturesOf(member(raw, 'steps'), [...path, 'steps']),
  ];
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
