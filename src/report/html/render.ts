import type { Redact } from '../../model/redact.js';
import { viewOf, type ReportInput } from '../report.js';
import { lookOverall } from '../verdict-words.js';
import { PAGE_SCRIPT, PAGE_STYLE } from './assets.js';
import { capacityPart } from './capacity-part.js';
import { cellsPart } from './cells-part.js';
import { chartsPart } from './charts-part.js';
import { chartData } from './data.js';
import { factParts } from './facts-part.js';
import { endpointsPart, failuresPart, phasesPart, serverPart } from './figures-part.js';
import { findingsPart, hintsPart } from './findings-part.js';
import { pageText, scriptJson, type PageView } from './page-text.js';
import { spikePart } from './spike-part.js';
import { verdictPart } from './verdict-part.js';

/**
 * The report as one HTML file that needs nothing else: no network, no other file. Without scripts it reads as text and
 * tables; with them it has charts. `redact` masks secrets in each text.
 */
export function renderHtml(input: ReportInput, redact: Redact = (text) => text): string {
  const view: PageView = { ...viewOf(input), say: pageText(redact) };
  const data = chartData(view, redact);
  const body = [
    verdictPart(view),
    findingsPart(view),
    cellsPart(view),
    capacityPart(view),
    spikePart(view),
    chartsPart(view, data),
    endpointsPart(view),
    failuresPart(view),
    phasesPart(view),
    serverPart(view),
    hintsPart(view),
    ...factParts(view),
  ];
  const title = `${lookOverall(view).words}: ${view.tier}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>loadgate: ${view.say.plain(title)}</title>
<style>
${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
<header class="bar"><span class="name">loadgate</span><button type="button" id="theme" hidden></button></header>
<main id="main">
${body.filter((part) => part !== '').join('\n')}
</main>
<footer>loadgate ${view.say.plain(view.result.loadgate)}</footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>
${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** Nothing is fetched from anywhere; the page's own style and script are in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
