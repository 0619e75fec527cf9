import { statusMix, templateText } from '../analysis/traffic/mix-of-traffic.js';
import type { Mix } from '../analysis/traffic/mix.js';
import type { CountedEndpoint } from '../analysis/traffic/path-tree.js';
import type { Traffic } from '../analysis/traffic/traffic.js';

/** What access logs tell, for programs. Times in ms, rates in req/s, shares as fractions. */
export function trafficJson(traffic: Traffic, mix: Mix): string {
  const { endpoints, probes, kept, ...facts } = traffic;
  const row = (endpoint: CountedEndpoint): object => ({
    method: endpoint.method,
    path: templateText(endpoint.parts),
    requests: endpoint.tally.requests,
    share: kept === 0 ? 0 : endpoint.tally.requests / kept,
    statuses: endpoint.tally.byClass(),
    answers: statusMix(endpoint.tally),
    queryNames: [...endpoint.tally.queryNames],
  });
  return `${JSON.stringify({ kept, ...facts, endpoints: endpoints.map(row), probes: probes.map((probe) => row(probe)), mix }, null, 2)}\n`;
}
