/** What a scenario file can be written from: who asks for what, how often, how much of it. */
export interface Mix {
  /** The shares sum to 1. */
  readonly journeys: readonly MixJourney[];
  readonly clocks: readonly ClockJourney[];
  readonly data: readonly MixData[];
  /** Between two requests of a user, ms; null where nothing is known or nobody waits. */
  readonly think: { readonly from: number; readonly to: number } | null;
  /** Requests per second that an ordinary busy time has; null where nothing is known. */
  readonly rate: number | null;
  /** Users at a time who make that rate with that think time (Little's law); null where one of them is unknown. */
  readonly users: number | null;
}

/** One request of the mix. */
export interface MixRequest {
  readonly name: string;
  readonly method: string;
  /** With `{{ data }}` in the place of variables. */
  readonly path: string;
  /** The endpoint's name, where the path has variables. */
  readonly endpoint: string | null;
  /** What a person should know who completes the file. */
  readonly remarks: readonly string[];
}

export interface MixJourney extends MixRequest {
  readonly share: number;
}

export interface ClockJourney extends MixRequest {
  /** ms. */
  readonly every: number;
}

export interface MixData {
  readonly name: string;
  readonly values:
    { readonly from: readonly [least: number, greatest: number] } | { readonly oneOf: readonly string[] };
  readonly remark: string | null;
}

/** Names that are used once each. */
export class UniqueNames {
  readonly #used = new Set<string>();

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#used.has(name); number++) name = `${wanted}-${number}`;
    this.#used.add(name);
    return name;
  }
}

/** `get-api-orders-id`: what a journey of this one request is called. */
export function journeyName(method: string, template: string): string {
  const words = template
    .replace(/%[0-9a-f]{2}/gi, '-')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return [method, ...(words.length === 0 ? ['root'] : words)].join('-').toLowerCase().slice(0, 60);
}

/** Shares as percentages with two decimals, none of them 0. */
export function weightOf(share: number): number {
  return Math.max(0.01, Math.round(share * 10_000) / 100);
}

/** Users who wait `think` on average between requests, `rate` requests a second together. */
export function usersFor(rate: number, think: { readonly from: number; readonly to: number }): number {
  return Math.max(1, Math.ceil((rate * (think.from + think.to)) / 2000 - 1e-9));
}
