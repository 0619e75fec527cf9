export const id = 686;
export const ids = [686];
export const modules = {

/***/ 1857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2714);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2125);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4840);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8215);




/** What the figures depend on, for the reader who doubts them. */
function factsOf(view) {
    const { result, verdict } = view;
    const { scenario, environment } = result;
    const machine = [
        environment.cpu,
        (0,_figure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(environment.cores, 'core'),
        (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(environment.memoryBytes),
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
        { name: 'commit', value: result.commit === null ? 'unknown' : (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_3__/* .shortCommit */ .Ax)(result.commit) },
        { name: 'measured', value: `${result.createdAt}, job ${result.id}` },
        { name: 'baseline', value: (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBaseline */ .FT)(verdict.baseline, view.now) },
        { name: 'machine', value: machine.join(', ') },
        { name: 'software', value: `loadgate ${environment.loadgate}, Node ${environment.node}` },
        { name: 'evidence', value: (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeEvidence */ .RQ)(view) },
        { name: 'load generator', value: describeGenerator(result.runs) },
    ].filter((fact) => fact.value !== '');
}
function describeLoad(view) {
    const { tier } = view.result.scenario;
    const lengths = view.head.runs.map((run) => (0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(run.duration));
    const length = [...new Set(lengths)].join(', ');
    const arrivals = tier.arrivals === 'poisson' ? ', Poisson arrivals' : '';
    const model = view.open ? `open model${arrivals}` : 'closed model';
    const warmup = tier.warmup > 0 ? `, warm-up ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(tier.warmup)}` : '';
    const think = tier.think === 'off' ? ', think time off' : '';
    const { runs } = view.result;
    const ofBase = runs.length - view.head.runs.length;
    const sides = ofBase === 0 ? '' : ` (${ofBase} of them of the base)`;
    return `${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(runs.length, 'run')}${sides}${length === '' ? '' : ` of ${length}`}, ${model}${warmup}${think}`;
}
/** Less is not worth a word. */
const TOLD_GC = 0.01;
/** The worst of the runs. */
function describeGenerator(runs) {
    if (runs.length === 0)
        return '';
    const generators = runs.map((run) => run.generator);
    const busy = Math.max(...generators.map((generator) => generator.utilisation));
    const cpu = Math.max(...generators.map((generator) => generator.cpu));
    const lags = generators.flatMap((generator) => (generator.lagP99 === null ? [] : [generator.lagP99]));
    const lag = lags.length === 0 ? '' : `, schedule lag p99 ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMs */ ._V)(Math.max(...lags))}`;
    const collecting = Math.max(...runs.map((run) => run.generator.gc.total / run.duration));
    const gc = collecting >= TOLD_GC ? `, ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(collecting)} of the time in garbage collection` : '';
    return `event loop ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(busy)} busy, ${cpu.toFixed(2)} cores of CPU${lag}${gc}`;
}


/***/ }),

/***/ 9724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./lib/report/report.js + 33 modules
var report = __webpack_require__(3365);
// EXTERNAL MODULE: ./lib/report/verdict-words.js
var verdict_words = __webpack_require__(8215);
;// CONCATENATED MODULE: ./lib/report/html/assets.js
// Written by scripts/html-assets.mjs from browser/ and uPlot: change those, then run "npm run html".
const PAGE_STYLE = ".uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: \":\";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline \"background\" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}\n:root {\n  color-scheme: light;\n  --page: #f5f6f8;\n  --card: #fff;\n  --text: #1b1f24;\n  --dim: #57606a;\n  --line: #d5dae0;\n  --soft: #eceff3;\n  --link: #00589c;\n  --red: #b3261e;\n  --red-soft: #fdecea;\n  --yellow: #7a5200;\n  --yellow-soft: #fff4d6;\n  --green: #00664b;\n  --green-soft: #e0f4ed;\n  --gray: #57606a;\n  --gray-soft: #eceff3;\n  --band: #cfd6de;\n  --c1: #0072b2;\n  --c2: #d55e00;\n  --c3: #007a5a;\n  --c4: #a8467f;\n  --other: #6b7580;\n  --phase: #0000000a;\n  --edge: #1b1f2430;\n  --moment: #e69f0033;\n}\n@media (prefers-color-scheme: dark) {\n  :root:not([data-theme='light']) {\n    color-scheme: dark;\n    --page: #0e1116;\n    --card: #171b22;\n    --text: #e6e9ee;\n    --dim: #a3acb8;\n    --line: #323943;\n    --soft: #212731;\n    --link: #7cc4ff;\n    --red: #ff9c93;\n    --red-soft: #3d1a18;\n    --yellow: #f2c14e;\n    --yellow-soft: #372b0e;\n    --green: #5fd6ac;\n    --green-soft: #0f3328;\n    --gray: #a3acb8;\n    --gray-soft: #262d37;\n    --band: #3a434f;\n    --c1: #56b4e9;\n    --c2: #f28c38;\n    --c3: #35c795;\n    --c4: #dd8fbd;\n    --other: #8a94a0;\n    --phase: #ffffff0d;\n    --edge: #ffffff38;\n    --moment: #e69f0044;\n  }\n}\n:root[data-theme='dark'] {\n  color-scheme: dark;\n  --page: #0e1116;\n  --card: #171b22;\n  --text: #e6e9ee;\n  --dim: #a3acb8;\n  --line: #323943;\n  --soft: #212731;\n  --link: #7cc4ff;\n  --red: #ff9c93;\n  --red-soft: #3d1a18;\n  --yellow: #f2c14e;\n  --yellow-soft: #372b0e;\n  --green: #5fd6ac;\n  --green-soft: #0f3328;\n  --gray: #a3acb8;\n  --gray-soft: #262d37;\n  --band: #3a434f;\n  --c1: #56b4e9;\n  --c2: #f28c38;\n  --c3: #35c795;\n  --c4: #dd8fbd;\n  --other: #8a94a0;\n  --phase: #ffffff0d;\n  --edge: #ffffff38;\n  --moment: #e69f0044;\n}\n* {\n  box-sizing: border-box;\n}\nhtml {\n  scroll-behavior: smooth;\n  -webkit-text-size-adjust: 100%;\n}\n@media (prefers-reduced-motion: reduce) {\n  html {\n    scroll-behavior: auto;\n  }\n}\nbody {\n  margin: 0;\n  background: var(--page);\n  color: var(--text);\n  font:\n    15px/1.5 system-ui,\n    -apple-system,\n    'Segoe UI',\n    'Liberation Sans',\n    Arial,\n    sans-serif;\n  overflow-wrap: anywhere;\n}\nmain {\n  max-width: 1240px;\n  margin: 0 auto;\n  padding: 0 20px 40px;\n}\n.bar {\n  max-width: 1240px;\n  margin: 0 auto;\n  padding: 12px 20px;\n  display: flex;\n  justify-content: space-between;\n  align-items: center;\n  min-height: 60px;\n}\n.bar .name {\n  font-weight: 650;\n  letter-spacing: 0.01em;\n}\nfooter {\n  max-width: 1240px;\n  margin: 0 auto;\n  padding: 0 20px 32px;\n  color: var(--dim);\n  font-size: 13px;\n}\n.skip {\n  position: absolute;\n  left: -9999px;\n}\n.skip:focus {\n  left: 20px;\n  top: 8px;\n  background: var(--card);\n  padding: 6px 12px;\n  z-index: 2;\n}\na {\n  color: var(--link);\n}\n:focus-visible {\n  outline: 2px solid var(--link);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\nh1 {\n  font-size: clamp(21px, 3.2vw, 30px);\n  line-height: 1.25;\n  margin: 8px 0 12px;\n  font-weight: 650;\n  letter-spacing: -0.01em;\n}\nh2 {\n  font-size: 18px;\n  margin: 0 0 12px;\n  font-weight: 650;\n}\nh3 {\n  font-size: 15px;\n  margin: 0;\n  font-weight: 600;\n}\np {\n  margin: 0 0 8px;\n  text-wrap: pretty;\n}\nul {\n  margin: 0 0 8px;\n  padding-left: 20px;\n}\nli {\n  margin: 4px 0;\n}\ncode,\npre {\n  font-family: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;\n  font-size: 0.88em;\n}\ncode {\n  background: var(--soft);\n  border-radius: 4px;\n  padding: 0.1em 0.35em;\n}\npre {\n  background: var(--soft);\n  border-radius: 6px;\n  padding: 10px 12px;\n  margin: 6px 0 8px;\n  overflow-x: auto;\n  white-space: pre;\n  overflow-wrap: normal;\n}\nsection,\nheader.verdict {\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 10px;\n  padding: 20px;\n  margin: 0 0 16px;\n}\nheader.verdict {\n  border-left: 6px solid var(--gray);\n}\nheader.verdict.red {\n  border-left-color: var(--red);\n}\nheader.verdict.yellow {\n  border-left-color: var(--yellow);\n}\nheader.verdict.green {\n  border-left-color: var(--green);\n}\nheader.verdict > p {\n  max-width: 90ch;\n}\n.kicker {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 4px 14px;\n  align-items: center;\n  color: var(--dim);\n  font-size: 14px;\n}\n.note {\n  color: var(--dim);\n  font-size: 13.5px;\n  max-width: 100ch;\n}\n.badge {\n  display: inline-block;\n  border-radius: 999px;\n  padding: 1px 10px 1px 8px;\n  font-size: 13px;\n  font-weight: 600;\n  background: var(--gray-soft);\n  color: var(--gray);\n  white-space: nowrap;\n}\n.badge.red {\n  background: var(--red-soft);\n  color: var(--red);\n}\n.badge.yellow {\n  background: var(--yellow-soft);\n  color: var(--yellow);\n}\n.badge.green {\n  background: var(--green-soft);\n  color: var(--green);\n}\n.tiles {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));\n  gap: 8px;\n  margin: 16px 0;\n}\n.tiles div {\n  background: var(--soft);\n  border-radius: 8px;\n  padding: 8px 12px;\n}\n.tiles dt {\n  color: var(--dim);\n  font-size: 13px;\n}\n.tiles dd {\n  margin: 0;\n  font-size: 20px;\n  font-weight: 600;\n  font-variant-numeric: tabular-nums;\n}\nul.plain {\n  list-style: none;\n  padding: 0;\n}\nul.reasons {\n  color: var(--dim);\n  font-size: 13.5px;\n  margin-top: 12px;\n}\nul.findings {\n  list-style: none;\n  padding: 0;\n  margin: 0;\n}\nul.findings li {\n  padding: 12px 0;\n  border-top: 1px solid var(--line);\n  margin: 0;\n}\nul.findings li:first-child {\n  border-top: 0;\n  padding-top: 0;\n}\nul.findings p {\n  margin: 0 0 4px;\n  max-width: 100ch;\n}\nul.findings .action {\n  color: var(--dim);\n}\n.moment {\n  white-space: nowrap;\n  font-size: 13.5px;\n}\ndetails.advice {\n  margin-top: 12px;\n}\nsummary {\n  cursor: pointer;\n}\ndetails.advice > summary {\n  font-weight: 600;\n}\ndetails.advice > ul {\n  margin-top: 8px;\n}\ndetails.part > summary h2 {\n  display: inline;\n}\ndetails.part[open] > summary {\n  margin-bottom: 12px;\n}\n/* A shadow at the edge beyond which there is more. */\n.scroll {\n  overflow-x: auto;\n  max-width: 100%;\n  background:\n    linear-gradient(to right, var(--card) 40%, transparent) left / 36px 100% no-repeat local,\n    linear-gradient(to left, var(--card) 40%, transparent) right / 36px 100% no-repeat local,\n    linear-gradient(to right, var(--edge), transparent) left / 12px 100% no-repeat scroll,\n    linear-gradient(to left, var(--edge), transparent) right / 12px 100% no-repeat scroll;\n}\ntable {\n  border-collapse: collapse;\n  width: 100%;\n  font-size: 14px;\n  font-variant-numeric: tabular-nums;\n  overflow-wrap: normal;\n}\nth,\ntd {\n  padding: 6px 10px;\n  text-align: left;\n  border-bottom: 1px solid var(--line);\n  vertical-align: middle;\n  white-space: nowrap;\n  font-weight: 400;\n}\nthead th {\n  color: var(--dim);\n  font-weight: 600;\n  font-size: 13px;\n  line-height: 1.3;\n  vertical-align: bottom;\n  border-bottom-width: 2px;\n  white-space: normal;\n}\n.wrap {\n  white-space: normal;\n  min-width: 24ch;\n}\ntbody tr:last-child > * {\n  border-bottom: 0;\n}\ntbody tr:hover > * {\n  background: var(--soft);\n}\n.right {\n  text-align: right;\n}\ntbody th code {\n  display: inline-block;\n  max-width: 46ch;\n  overflow: hidden;\n  text-overflow: ellipsis;\n  vertical-align: bottom;\n}\nbutton,\nselect {\n  font: inherit;\n  color: inherit;\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 6px;\n  padding: 4px 10px;\n  min-height: 32px;\n  max-width: 100%;\n}\nbutton {\n  cursor: pointer;\n}\nbutton:hover,\nselect:hover {\n  border-color: var(--dim);\n}\nbutton.sort {\n  border: 0;\n  background: none;\n  padding: 2px 0 0;\n  min-height: 24px;\n  line-height: 1.3;\n  text-align: inherit;\n  vertical-align: bottom;\n  color: inherit;\n  font-weight: inherit;\n}\nbutton.sort span::after {\n  content: '\\a0↕';\n  opacity: 0.45;\n}\n[aria-sort='ascending'] button.sort span::after {\n  content: '\\a0↑';\n  opacity: 1;\n}\n[aria-sort='descending'] button.sort span::after {\n  content: '\\a0↓';\n  opacity: 1;\n}\n.scroll + .scroll {\n  margin-top: 16px;\n}\n.bullet {\n  display: block;\n}\n.bullet .band {\n  fill: var(--band);\n}\n.bullet .base {\n  stroke: var(--text);\n  stroke-width: 1.5;\n}\n.bullet .interval {\n  stroke: var(--dim);\n  stroke-width: 1.5;\n  fill: none;\n}\n.bullet .run {\n  fill: none;\n  stroke: var(--text);\n  stroke-width: 1;\n  opacity: 0.8;\n}\n.bullet .median {\n  fill: var(--gray);\n  stroke: var(--card);\n  stroke-width: 1;\n}\n.bullet .median.red {\n  fill: var(--red);\n}\n.bullet .median.yellow {\n  fill: var(--yellow);\n}\n.bullet .median.green {\n  fill: var(--green);\n}\n.load-bar {\n  display: block;\n}\n.load-bar .tried {\n  stroke: var(--line);\n  stroke-width: 3;\n  stroke-linecap: round;\n}\n.load-bar .between {\n  fill: var(--band);\n}\n.load-bar .broke {\n  fill: var(--gray);\n  stroke: var(--card);\n}\n.load-bar .broke.red {\n  fill: var(--red);\n}\n.load-bar .broke.yellow {\n  fill: var(--yellow);\n}\nsection > h3 {\n  margin: 20px 0 4px;\n}\ndetails.inner {\n  margin-top: 12px;\n}\ndetails.inner > summary {\n  font-weight: 600;\n}\n.facts {\n  margin: 0;\n  display: grid;\n  gap: 6px 24px;\n}\n.facts div {\n  display: grid;\n  grid-template-columns: 130px 1fr;\n  gap: 12px;\n}\n.facts dt {\n  color: var(--dim);\n}\n.facts dd {\n  margin: 0;\n}\n#chart-controls {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 8px 16px;\n  align-items: end;\n  margin-bottom: 8px;\n}\n#chart-controls[hidden] {\n  display: none;\n}\n#chart-controls label,\n.pick label {\n  display: grid;\n  font-size: 13px;\n  color: var(--dim);\n  min-width: 0;\n}\n#chart-controls .note {\n  margin: 0;\n  flex-basis: 100%;\n}\n.chart-grid {\n  display: grid;\n  grid-template-columns: repeat(2, minmax(0, 1fr));\n  gap: 20px 28px;\n  margin: 12px 0;\n}\n.chart-grid .wide {\n  grid-column: 1 / -1;\n}\nfigure {\n  margin: 0;\n  min-width: 0;\n  scroll-margin-top: 12px;\n}\nfigcaption {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 2px 12px;\n  align-items: baseline;\n  justify-content: space-between;\n  margin-bottom: 4px;\n}\nfigcaption .unit {\n  color: var(--dim);\n  font-size: 13px;\n  font-weight: 400;\n}\n.pick {\n  margin: 4px 0;\n  max-width: 100%;\n}\n.chart-grid:empty {\n  display: none;\n}\n#marked {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 4px 10px;\n  align-items: center;\n  margin: 4px 0;\n}\n#marked[hidden] {\n  display: none;\n}\n.swatch {\n  width: 14px;\n  height: 14px;\n  border-radius: 3px;\n  background: var(--moment);\n  border: 1px solid var(--yellow);\n}\n.keys {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 2px 4px;\n  list-style: none;\n  padding: 0;\n  margin: 4px 0 0;\n  font-size: 13px;\n}\n.keys li {\n  margin: 0;\n}\n.keys li.others {\n  display: inline-flex;\n  gap: 6px;\n  align-items: center;\n  padding-right: 6px;\n}\n.pick label {\n  justify-items: start;\n}\n.bar-of {\n  display: block;\n}\n.bar-of rect {\n  fill: var(--c2);\n}\n.keys button {\n  display: inline-flex;\n  gap: 6px;\n  align-items: center;\n  border: 0;\n  background: none;\n  padding: 2px 6px 2px 0;\n  min-height: 26px;\n  font-variant-numeric: tabular-nums;\n}\n.keys button[aria-pressed='false'] {\n  text-decoration: line-through;\n  color: var(--dim);\n}\n.keys svg {\n  flex: none;\n}\n.plot {\n  position: relative;\n  border-radius: 4px;\n}\n.plot:focus-visible {\n  outline-offset: 4px;\n}\n.plot .uplot {\n  width: 100%;\n  font: inherit;\n}\n.plot canvas {\n  display: block;\n}\n.u-select {\n  background: var(--moment) !important;\n}\n.u-cursor-x {\n  border-right: 1px dashed var(--dim) !important;\n}\n.u-cursor-y {\n  display: none;\n}\nfigure details {\n  font-size: 13px;\n  color: var(--dim);\n  margin-top: 2px;\n}\nfigure details .scroll {\n  max-height: 320px;\n  overflow: auto;\n}\nfigure details table {\n  font-size: 13px;\n  color: var(--text);\n}\n.ramp {\n  display: inline-block;\n  width: 90px;\n  height: 10px;\n  vertical-align: middle;\n  border-radius: 2px;\n}\n@media (max-width: 900px) {\n  .chart-grid {\n    grid-template-columns: minmax(0, 1fr);\n  }\n}\n@media (max-width: 560px) {\n  main,\n  .bar,\n  footer {\n    padding-left: 10px;\n    padding-right: 10px;\n  }\n  section,\n  header.verdict {\n    padding: 14px 12px;\n    border-radius: 8px;\n  }\n  .tiles {\n    grid-template-columns: repeat(3, 1fr);\n    gap: 6px;\n  }\n  .tiles div {\n    padding: 6px 8px;\n  }\n  .tiles dd {\n    font-size: 16px;\n  }\n  .facts div {\n    grid-template-columns: 1fr;\n    gap: 0;\n  }\n  tbody th code {\n    max-width: 24ch;\n  }\n  th,\n  td {\n    padding: 6px 8px;\n  }\n}\n/* What A4 holds between its margins: charts are drawn for it before paper has a layout. */\n[data-paper] body {\n  width: 700px;\n  margin: 0;\n}\n[data-paper] .chart-grid {\n  grid-template-columns: repeat(2, minmax(0, 1fr));\n  gap: 12px 16px;\n}\n@media print {\n  @page {\n    margin: 12mm;\n  }\n  body {\n    background: #fff;\n    font-size: 11px;\n  }\n  .bar button,\n  .skip,\n  #chart-controls,\n  figure details,\n  .pick {\n    display: none !important;\n  }\n  main {\n    max-width: none;\n    padding: 0;\n  }\n  section,\n  header.verdict {\n    border-color: #bbb;\n    padding: 10px;\n    break-inside: auto;\n  }\n  figure,\n  tr,\n  li,\n  .tiles {\n    break-inside: avoid;\n  }\n  h2 {\n    break-after: avoid;\n  }\n  .scroll {\n    overflow: visible;\n    background: none;\n  }\n  .wrap {\n    min-width: 0;\n  }\n  table {\n    font-size: 9.5px;\n  }\n  th,\n  td {\n    padding: 2px 4px;\n    white-space: normal;\n  }\n  td.right {\n    white-space: nowrap;\n  }\n  thead th {\n    white-space: normal;\n  }\n  .bullet {\n    width: 96px;\n    height: auto;\n  }\n  button.sort span {\n    display: none;\n  }\n  pre {\n    white-space: pre-wrap;\n  }\n  tbody th code {\n    max-width: 24ch;\n    white-space: normal;\n  }\n  * {\n    print-color-adjust: exact;\n    -webkit-print-color-adjust: exact;\n  }\n  .badge {\n    font-size: 9px;\n    padding: 0 6px;\n  }\n}\n";
const PAGE_SCRIPT = "/* uPlot\nThe MIT License (MIT)\n\nCopyright (c) 2022 Leon Sorokin\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and associated documentation files (the \"Software\"), to deal\nin the Software without restriction, including without limitation the rights\nto use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is\nfurnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in\nall copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR\nIMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,\nFITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE\nAUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER\nLIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,\nOUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN\nTHE SOFTWARE.\n*/\n/*! https://github.com/leeoniya/uPlot (v1.6.32) */\nvar uPlot=function(){\"use strict\";const l=\"u-off\",e=\"u-label\",t=\"width\",n=\"height\",i=\"top\",o=\"bottom\",s=\"left\",r=\"right\",u=\"#000\",a=u+\"0\",f=\"mousemove\",c=\"mousedown\",h=\"mouseup\",d=\"mouseenter\",p=\"mouseleave\",m=\"dblclick\",g=\"change\",x=\"dppxchange\",w=\"--\",_=\"undefined\"!=typeof window,b=_?document:null,v=_?window:null,k=_?navigator:null;let y,M;function S(l,e){if(null!=e){let t=l.classList;!t.contains(e)&&t.add(e)}}function T(l,e){let t=l.classList;t.contains(e)&&t.remove(e)}function E(l,e,t){l.style[e]=t+\"px\"}function z(l,e,t,n){let i=b.createElement(l);return null!=e&&S(i,e),null!=t&&t.insertBefore(i,n),i}function D(l,e){return z(\"div\",l,e)}const P=new WeakMap;function A(e,t,n,i,o){let s=\"translate(\"+t+\"px,\"+n+\"px)\";s!=P.get(e)&&(e.style.transform=s,P.set(e,s),0>t||0>n||t>i||n>o?S(e,l):T(e,l))}const W=new WeakMap;function Y(l,e,t){let n=e+t;n!=W.get(l)&&(W.set(l,n),l.style.background=e,l.style.borderColor=t)}const C=new WeakMap;function H(l,e,t,n){let i=e+\"\"+t;i!=C.get(l)&&(C.set(l,i),l.style.height=t+\"px\",l.style.width=e+\"px\",l.style.marginLeft=n?-e/2+\"px\":0,l.style.marginTop=n?-t/2+\"px\":0)}const F={passive:!0},R={...F,capture:!0};function G(l,e,t,n){e.addEventListener(l,t,n?R:F)}function I(l,e,t){e.removeEventListener(l,t,F)}function L(l,e,t,n){let i;t=t||0;let o=2147483647>=(n=n||e.length-1);for(;n-t>1;)i=o?t+n>>1:sl((t+n)/2),l>e[i]?t=i:n=i;return l-e[t]>e[n]-l?n:t}function O(l){return(e,t,n)=>{let i=-1,o=-1;for(let o=t;n>=o;o++)if(l(e[o])){i=o;break}for(let i=n;i>=t;i--)if(l(e[i])){o=i;break}return[i,o]}}_&&function l(){let e=devicePixelRatio;y!=e&&(y=e,M&&I(g,M,l),M=matchMedia(`(min-resolution: ${y-.001}dppx) and (max-resolution: ${y+.001}dppx)`),G(g,M,l),v.dispatchEvent(new CustomEvent(x)))}();const N=l=>null!=l,j=l=>null!=l&&l>0,U=O(N),V=O(j);function B(l,e,t,n){let i=hl(l),o=hl(e);l==e&&(-1==i?(l*=t,e/=t):(l/=t,e*=t));let s=10==t?dl:pl,r=1==o?ul:sl,u=(1==i?sl:ul)(s(ol(l))),a=r(s(ol(e))),f=cl(t,u),c=cl(t,a);return 10==t&&(0>u&&(f=Al(f,-u)),0>a&&(c=Al(c,-a))),n||2==t?(l=f*i,e=c*o):(l=Pl(l,f),e=Dl(e,c)),[l,e]}function $(l,e,t,n){let i=B(l,e,t,n);return 0==l&&(i[0]=0),0==e&&(i[1]=0),i}const J=.1,q={mode:3,pad:J},K={pad:0,soft:null,mode:0},X={min:K,max:K};function Z(l,e,t,n){return Ol(t)?ll(l,e,t):(K.pad=t,K.soft=n?0:null,K.mode=n?3:0,ll(l,e,X))}function Q(l,e){return null==l?e:l}function ll(l,e,t){let n=t.min,i=t.max,o=Q(n.pad,0),s=Q(i.pad,0),r=Q(n.hard,-gl),u=Q(i.hard,gl),a=Q(n.soft,gl),f=Q(i.soft,-gl),c=Q(n.mode,0),h=Q(i.mode,0),d=e-l,p=dl(d),m=fl(ol(l),ol(e)),g=dl(m),x=ol(g-p);(1e-24>d||x>10)&&(d=0,0!=l&&0!=e||(d=1e-24,2==c&&a!=gl&&(o=0),2==h&&f!=-gl&&(s=0)));let w=d||m||1e3,_=dl(w),b=cl(10,sl(_)),v=Al(Pl(l-w*(0==d?0==l?.1:1:o),b/10),24),k=a>l||1!=c&&(3!=c||v>a)&&(2!=c||a>v)?gl:a,y=fl(r,k>v&&l>=k?k:al(k,v)),M=Al(Dl(e+w*(0==d?0==e?.1:1:s),b/10),24),S=e>f||1!=h&&(3!=h||f>M)&&(2!=h||M>f)?-gl:f,T=al(u,M>S&&S>=e?S:fl(S,M));return y==T&&0==y&&(T=100),[y,T]}const el=new Intl.NumberFormat(_?k.language:\"en-US\"),tl=l=>el.format(l),nl=Math,il=nl.PI,ol=nl.abs,sl=nl.floor,rl=nl.round,ul=nl.ceil,al=nl.min,fl=nl.max,cl=nl.pow,hl=nl.sign,dl=nl.log10,pl=nl.log2,ml=(l,e=1)=>nl.asinh(l/e),gl=1/0;function xl(l){return 1+(0|dl((l^l>>31)-(l>>31)))}function wl(l,e,t){return al(fl(l,e),t)}function _l(l){return\"function\"==typeof l}function bl(l){return _l(l)?l:()=>l}const vl=l=>l,kl=(l,e)=>e,yl=()=>null,Ml=()=>!0,Sl=(l,e)=>l==e,Tl=/\\.\\d*?(?=9{6,}|0{6,})/gm,El=l=>{if(Il(l)||Wl.has(l))return l;const e=\"\"+l,t=e.match(Tl);if(null==t)return l;let n=t[0].length-1;if(-1!=e.indexOf(\"e-\")){let[l,t]=e.split(\"e\");return+`${El(l)}e${t}`}return Al(l,n)};function zl(l,e){return El(Al(El(l/e))*e)}function Dl(l,e){return El(ul(El(l/e))*e)}function Pl(l,e){return El(sl(El(l/e))*e)}function Al(l,e=0){if(Il(l))return l;let t=10**e;return rl(l*t*(1+Number.EPSILON))/t}const Wl=new Map;function Yl(l){return((\"\"+l).split(\".\")[1]||\"\").length}function Cl(l,e,t,n){let i=[],o=n.map(Yl);for(let s=e;t>s;s++){let e=ol(s),t=Al(cl(l,s),e);for(let r=0;n.length>r;r++){let u=10==l?+`${n[r]}e${s}`:n[r]*t,a=(0>s?e:0)+(o[r]>s?o[r]:0),f=10==l?u:Al(u,a);i.push(f),Wl.set(f,a)}}return i}const Hl={},Fl=[],Rl=[null,null],Gl=Array.isArray,Il=Number.isInteger;function Ll(l){return\"string\"==typeof l}function Ol(l){let e=!1;if(null!=l){let t=l.constructor;e=null==t||t==Object}return e}function Nl(l){return null!=l&&\"object\"==typeof l}const jl=Object.getPrototypeOf(Uint8Array),Ul=\"__proto__\";function Vl(l,e=Ol){let t;if(Gl(l)){let n=l.find((l=>null!=l));if(Gl(n)||e(n)){t=Array(l.length);for(let n=0;l.length>n;n++)t[n]=Vl(l[n],e)}else t=l.slice()}else if(l instanceof jl)t=l.slice();else if(e(l)){t={};for(let n in l)n!=Ul&&(t[n]=Vl(l[n],e))}else t=l;return t}function Bl(l){let e=arguments;for(let t=1;e.length>t;t++){let n=e[t];for(let e in n)e!=Ul&&(Ol(l[e])?Bl(l[e],Vl(n[e])):l[e]=Vl(n[e]))}return l}function $l(l,e,t){for(let n,i=0,o=-1;e.length>i;i++){let s=e[i];if(s>o){for(n=s-1;n>=0&&null==l[n];)l[n--]=null;for(n=s+1;t>n&&null==l[n];)l[o=n++]=null}}}const Jl=\"undefined\"==typeof queueMicrotask?l=>Promise.resolve().then(l):queueMicrotask,ql=[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\",\"September\",\"October\",\"November\",\"December\"],Kl=[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"];function Xl(l){return l.slice(0,3)}const Zl=Kl.map(Xl),Ql=ql.map(Xl),le={MMMM:ql,MMM:Ql,WWWW:Kl,WWW:Zl};function ee(l){return(10>l?\"0\":\"\")+l}const te={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+\"\").slice(2),MMMM:(l,e)=>e.MMMM[l.getMonth()],MMM:(l,e)=>e.MMM[l.getMonth()],MM:l=>ee(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>ee(l.getDate()),D:l=>l.getDate(),WWWW:(l,e)=>e.WWWW[l.getDay()],WWW:(l,e)=>e.WWW[l.getDay()],HH:l=>ee(l.getHours()),H:l=>l.getHours(),h:l=>{let e=l.getHours();return 0==e?12:e>12?e-12:e},AA:l=>12>l.getHours()?\"AM\":\"PM\",aa:l=>12>l.getHours()?\"am\":\"pm\",a:l=>12>l.getHours()?\"a\":\"p\",mm:l=>ee(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>ee(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>function(l){return(10>l?\"00\":100>l?\"0\":\"\")+l}(l.getMilliseconds())};function ne(l,e){e=e||le;let t,n=[],i=/\\{([a-z]+)\\}|[^{]+/gi;for(;t=i.exec(l);)n.push(\"{\"==t[0][0]?te[t[1]]:t[0]);return l=>{let t=\"\";for(let i=0;n.length>i;i++)t+=\"string\"==typeof n[i]?n[i]:n[i](l,e);return t}}const ie=(new Intl.DateTimeFormat).resolvedOptions().timeZone,oe=l=>l%1==0,se=[1,2,2.5,5],re=Cl(10,-32,0,se),ue=Cl(10,0,32,se),ae=ue.filter(oe),fe=re.concat(ue),ce=\"{YYYY}\",he=\"\\n\"+ce,de=\"{M}/{D}\",pe=\"\\n\"+de,me=pe+\"/{YY}\",ge=\"{aa}\",xe=\"{h}:{mm}\"+ge,we=\"\\n\"+xe,_e=\":{ss}\",be=null;function ve(l){let e=1e3*l,t=60*e,n=60*t,i=24*n,o=30*i,s=365*i;return[(1==l?Cl(10,0,3,se).filter(oe):Cl(10,-3,0,se)).concat([e,5*e,10*e,15*e,30*e,t,5*t,10*t,15*t,30*t,n,2*n,3*n,4*n,6*n,8*n,12*n,i,2*i,3*i,4*i,5*i,6*i,7*i,8*i,9*i,10*i,15*i,o,2*o,3*o,4*o,6*o,s,2*s,5*s,10*s,25*s,50*s,100*s]),[[s,ce,be,be,be,be,be,be,1],[28*i,\"{MMM}\",he,be,be,be,be,be,1],[i,de,he,be,be,be,be,be,1],[n,\"{h}\"+ge,me,be,pe,be,be,be,1],[t,xe,me,be,pe,be,be,be,1],[e,_e,me+\" \"+xe,be,pe+\" \"+xe,be,we,be,1],[l,_e+\".{fff}\",me+\" \"+xe,be,pe+\" \"+xe,be,we,be,1]],function(e){return(r,u,a,f,c,h)=>{let d=[],p=c>=s,m=c>=o&&s>c,g=e(a),x=Al(g*l,3),w=Pe(g.getFullYear(),p?0:g.getMonth(),m||p?1:g.getDate()),_=Al(w*l,3);if(m||p){let t=m?c/o:0,n=p?c/s:0,i=x==_?x:Al(Pe(w.getFullYear()+n,w.getMonth()+t,1)*l,3),r=new Date(rl(i/l)),u=r.getFullYear(),a=r.getMonth();for(let o=0;f>=i;o++){let s=Pe(u+n*o,a+t*o,1),r=s-e(Al(s*l,3));i=Al((+s+r)*l,3),i>f||d.push(i)}}else{let o=i>c?c:i,s=_+(sl(a)-sl(x))+Dl(x-_,o);d.push(s);let p=e(s),m=p.getHours()+p.getMinutes()/t+p.getSeconds()/n,g=c/n,w=h/r.axes[u]._space;for(;s=Al(s+c,1==l?0:3),f>=s;)if(g>1){let l=sl(Al(m+g,6))%24,t=e(s).getHours()-l;t>1&&(t=-1),s-=t*n,m=(m+g)%24,.7>Al((s-d[d.length-1])/c,3)*w||d.push(s)}else d.push(s)}return d}}]}const[ke,ye,Me]=ve(1),[Se,Te,Ee]=ve(.001);function ze(l,e){return l.map((l=>l.map(((t,n)=>0==n||8==n||null==t?t:e(1==n||0==l[8]?t:l[1]+t)))))}function De(l,e){return(t,n,i,o,s)=>{let r,u,a,f,c,h,d=e.find((l=>s>=l[0]))||e[e.length-1];return n.map((e=>{let t=l(e),n=t.getFullYear(),i=t.getMonth(),o=t.getDate(),s=t.getHours(),p=t.getMinutes(),m=t.getSeconds(),g=n!=r&&d[2]||i!=u&&d[3]||o!=a&&d[4]||s!=f&&d[5]||p!=c&&d[6]||m!=h&&d[7]||d[1];return r=n,u=i,a=o,f=s,c=p,h=m,g(t)}))}}function Pe(l,e,t){return new Date(l,e,t)}function Ae(l,e){return e(l)}function We(l,e){return(t,n,i,o)=>null==o?w:e(l(n))}Cl(2,-53,53,[1]);const Ye={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,e){let t=l.series[e];return t.width?t.stroke(l,e):t.points.width?t.points.stroke(l,e):null},fill:function(l,e){return l.series[e].fill(l,e)},dash:\"solid\"},idx:null,idxs:null,values:[]},Ce=[0,0];function He(l,e,t,n=!0){return l=>{0==l.button&&(!n||l.target==e)&&t(l)}}function Fe(l,e,t,n=!0){return l=>{(!n||l.target==e)&&t(l)}}const Re={show:!0,x:!0,y:!0,lock:!1,move:function(l,e,t){return Ce[0]=e,Ce[1]=t,Ce},points:{one:!1,show:function(l,e){let i=l.cursor.points,o=D(),s=i.size(l,e);E(o,t,s),E(o,n,s);let r=s/-2;E(o,\"marginLeft\",r),E(o,\"marginTop\",r);let u=i.width(l,e,s);return u&&E(o,\"borderWidth\",u),o},size:function(l,e){return l.series[e].points.size},width:0,stroke:function(l,e){let t=l.series[e].points;return t._stroke||t._fill},fill:function(l,e){let t=l.series[e].points;return t._fill||t._stroke}},bind:{mousedown:He,mouseup:He,click:He,dblclick:He,mousemove:Fe,mouseleave:Fe,mouseenter:Fe},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,e,t,n,i)=>n-i,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Ge={show:!0,stroke:\"rgba(0,0,0,0.07)\",width:2},Ie=Bl({},Ge,{filter:kl}),Le=Bl({},Ie,{size:10}),Oe=Bl({},Ge,{show:!1}),Ne='12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"',je=\"bold \"+Ne,Ue={show:!0,scale:\"x\",stroke:u,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:2,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},Ve={show:!0,scale:\"x\",auto:!1,sorted:1,min:gl,max:-gl,idxs:[]};function Be(l,e){return e.map((l=>null==l?\"\":tl(l)))}function $e(l,e,t,n,i,o,s){let r=[],u=Wl.get(i)||0;for(let l=t=s?t:Al(Dl(t,i),u);n>=l;l=Al(l+i,u))r.push(Object.is(l,-0)?0:l);return r}function Je(l,e,t,n,i){const o=[],s=l.scales[l.axes[e].scale].log,r=sl((10==s?dl:pl)(t));i=cl(s,r),10==s&&(i=fe[L(i,fe)]);let u=t,a=i*s;10==s&&(a=fe[L(a,fe)]);do{o.push(u),u+=i,10!=s||Wl.has(u)||(u=Al(u,Wl.get(i))),a>u||(a=(i=u)*s,10==s&&(a=fe[L(a,fe)]))}while(n>=u);return o}function qe(l,e,t,n,i){let o=l.scales[l.axes[e].scale].asinh,s=n>o?Je(l,e,fl(o,t),n,i):[o],r=0>n||t>0?[]:[0];return(-o>t?Je(l,e,fl(o,-n),-t,i):[o]).reverse().map((l=>-l)).concat(r,s)}const Ke=/./,Xe=/[12357]/,Ze=/[125]/,Qe=/1/,lt=(l,e,t,n)=>l.map(((l,i)=>4==e&&0==l||i%n==0&&t.test(l.toExponential()[0>l?1:0])?l:null));function et(l,e,t){let n=l.axes[t],i=n.scale,o=l.scales[i],s=l.valToPos,r=n._space,u=s(10,i),a=s(9,i)-u<r?s(7,i)-u<r?s(5,i)-u<r?Qe:Ze:Xe:Ke;if(a==Qe){let l=ol(s(1,i)-u);if(r>l)return lt(e.slice().reverse(),o.distr,a,ul(r/l)).reverse()}return lt(e,o.distr,a,1)}function tt(l,e,t){let n=l.axes[t],i=n.scale,o=n._space,s=l.valToPos,r=ol(s(1,i)-s(2,i));return o>r?lt(e.slice().reverse(),3,Ke,ul(o/r)).reverse():e}function nt(l,e,t,n){return null==n?w:null==e?\"\":tl(e)}const it={show:!0,scale:\"y\",stroke:u,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:je,side:3,grid:Ie,ticks:Le,border:Oe,font:Ne,lineGap:1.5,rotate:0},ot={scale:null,auto:!0,sorted:0,min:gl,max:-gl},st=(l,e,t,n,i)=>i,rt={show:!0,auto:!0,sorted:0,gaps:st,alpha:1,facets:[Bl({},ot,{scale:\"x\"}),Bl({},ot,{scale:\"y\"})]},ut={scale:\"y\",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:st,alpha:1,points:{show:function(l,e){let{scale:t,idxs:n}=l.series[0],i=l._data[0],o=l.valToPos(i[n[0]],t,!0),s=l.valToPos(i[n[1]],t,!0);return ol(s-o)/(l.series[e].points.space*y)>=n[1]-n[0]},filter:null},values:null,min:gl,max:-gl,idxs:[],path:null,clip:null};function at(l,e,t){return t/10}const ft={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},ct=Bl({},ft,{time:!1,ori:1}),ht={};function dt(l){let e=ht[l];return e||(e={key:l,plots:[],sub(l){e.plots.push(l)},unsub(l){e.plots=e.plots.filter((e=>e!=l))},pub(l,t,n,i,o,s,r){for(let u=0;e.plots.length>u;u++)e.plots[u]!=t&&e.plots[u].pub(l,t,n,i,o,s,r)}},null!=l&&(ht[l]=e)),e}function pt(l,e,t){const n=l.mode,i=l.series[e],o=2==n?l._data[e]:l._data,s=l.scales,r=l.bbox;let u=o[0],a=2==n?o[1]:o[e],f=2==n?s[i.facets[0].scale]:s[l.series[0].scale],c=2==n?s[i.facets[1].scale]:s[i.scale],h=r.left,d=r.top,p=r.width,m=r.height,g=l.valToPosH,x=l.valToPosV;return 0==f.ori?t(i,u,a,f,c,g,x,h,d,p,m,kt,Mt,Tt,zt,Pt):t(i,u,a,f,c,x,g,d,h,m,p,yt,St,Et,Dt,At)}function mt(l,e){let t=0,n=0,i=Q(l.bands,Fl);for(let l=0;i.length>l;l++){let o=i[l];o.series[0]==e?t=o.dir:o.series[1]==e&&(n|=1==o.dir?1:2)}return[t,1==n?-1:2==n?1:3==n?2:0]}function gt(l,e,t,n,i){let o=l.series[e],s=l.scales[2==l.mode?o.facets[1].scale:o.scale];return-1==i?s.min:1==i?s.max:3==s.distr?1==s.dir?s.min:s.max:0}function xt(l,e,t,n,i,o){return pt(l,e,((l,e,s,r,u,a,f,c,h,d,p)=>{let m=l.pxRound;const g=0==r.ori?Mt:St;let x,w;1==r.dir*(0==r.ori?1:-1)?(x=t,w=n):(x=n,w=t);let _=m(a(e[x],r,d,c)),b=m(f(s[x],u,p,h)),v=m(a(e[w],r,d,c)),k=m(f(1==o?u.max:u.min,u,p,h)),y=new Path2D(i);return g(y,v,k),g(y,_,k),g(y,_,b),y}))}function wt(l,e,t,n,i,o){let s=null;if(l.length>0){s=new Path2D;const r=0==e?Tt:Et;let u=t;for(let e=0;l.length>e;e++){let t=l[e];if(t[1]>t[0]){let l=t[0]-u;l>0&&r(s,u,n,l,n+o),u=t[1]}}let a=t+i-u,f=10;a>0&&r(s,u,n-f/2,a,n+o+f)}return s}function _t(l,e,t,n,i,o,s){let r=[],u=l.length;for(let a=1==i?t:n;a>=t&&n>=a;a+=i)if(null===e[a]){let f=a,c=a;if(1==i)for(;++a<=n&&null===e[a];)c=a;else for(;--a>=t&&null===e[a];)c=a;let h=o(l[f]),d=c==f?h:o(l[c]),p=f-i;h=s>0||0>p||p>=u?h:o(l[p]);let m=c+i;d=0>s||0>m||m>=u?d:o(l[m]),h>d||r.push([h,d])}return r}function bt(l){return 0==l?vl:1==l?rl:e=>zl(e,l)}function vt(l){let e=0==l?kt:yt,t=0==l?(l,e,t,n,i,o)=>{l.arcTo(e,t,n,i,o)}:(l,e,t,n,i,o)=>{l.arcTo(t,e,i,n,o)},n=0==l?(l,e,t,n,i)=>{l.rect(e,t,n,i)}:(l,e,t,n,i)=>{l.rect(t,e,i,n)};return(l,i,o,s,r,u=0,a=0)=>{0==u&&0==a?n(l,i,o,s,r):(u=al(u,s/2,r/2),a=al(a,s/2,r/2),e(l,i+u,o),t(l,i+s,o,i+s,o+r,u),t(l,i+s,o+r,i,o+r,a),t(l,i,o+r,i,o,a),t(l,i,o,i+s,o,u),l.closePath())}}const kt=(l,e,t)=>{l.moveTo(e,t)},yt=(l,e,t)=>{l.moveTo(t,e)},Mt=(l,e,t)=>{l.lineTo(e,t)},St=(l,e,t)=>{l.lineTo(t,e)},Tt=vt(0),Et=vt(1),zt=(l,e,t,n,i,o)=>{l.arc(e,t,n,i,o)},Dt=(l,e,t,n,i,o)=>{l.arc(t,e,n,i,o)},Pt=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(e,t,n,i,o,s)},At=(l,e,t,n,i,o,s)=>{l.bezierCurveTo(t,e,i,n,s,o)};function Wt(){return(l,e,t,n,i)=>pt(l,e,((e,o,s,r,u,a,f,c,h,d,p)=>{let m,g,{pxRound:x,points:w}=e;0==r.ori?(m=kt,g=zt):(m=yt,g=Dt);const _=Al(w.width*y,3);let b=(w.size-w.width)/2*y,v=Al(2*b,3),k=new Path2D,M=new Path2D,{left:S,top:T,width:E,height:z}=l.bbox;Tt(M,S-v,T-v,E+2*v,z+2*v);const D=l=>{if(null!=s[l]){let e=x(a(o[l],r,d,c)),t=x(f(s[l],u,p,h));m(k,e+b,t),g(k,e,t,b,0,2*il)}};if(i)i.forEach(D);else for(let l=t;n>=l;l++)D(l);return{stroke:_>0?k:null,fill:k,clip:M,flags:3}}))}function Yt(l){return(e,t,n,i,o,s)=>{n!=i&&(o!=n&&s!=n&&l(e,t,n),o!=i&&s!=i&&l(e,t,i),l(e,t,s))}}const Ct=Yt(Mt),Ht=Yt(St);function Ft(l){const e=Q(l?.alignGaps,0);return(l,t,n,i)=>pt(l,t,((o,s,r,u,a,f,c,h,d,p,m)=>{[n,i]=U(r,n,i);let g,x,w=o.pxRound,_=l=>w(f(l,u,p,h)),b=l=>w(c(l,a,m,d));0==u.ori?(g=Mt,x=Ct):(g=St,x=Ht);const v=u.dir*(0==u.ori?1:-1),k={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},y=k.stroke;let M=!1;if(i-n<4*p)for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let e=r[l];null===e?M=!0:null!=e&&g(y,_(s[l]),b(e))}else{let e,t,o,a=e=>l.posToVal(e,u.key,!0),f=null,c=null,h=_(s[1==v?n:i]),d=_(s[n]),p=_(s[i]),m=a(1==v?d+1:p-1);for(let l=1==v?n:i;l>=n&&i>=l;l+=v){let n=s[l],i=(1==v?m>n:n>m)?h:_(n),o=r[l];i==h?null!=o?(t=o,null==f?(g(y,i,b(t)),e=f=c=t):f>t?f=t:t>c&&(c=t)):null===o&&(M=!0):(null!=f&&x(y,h,b(f),b(c),b(e),b(t)),null!=o?(t=o,g(y,i,b(t)),f=c=e=t):(f=c=null,null===o&&(M=!0)),h=i,m=a(h+v))}null!=f&&f!=c&&o!=h&&x(y,h,b(f),b(c),b(e),b(t))}let[S,T]=mt(l,t);if(null!=o.fill||0!=S){let e=k.fill=new Path2D(y),r=b(o.fillTo(l,t,o.min,o.max,S)),u=_(s[n]),a=_(s[i]);-1==v&&([a,u]=[u,a]),g(e,a,r),g(e,u,r)}if(!o.spanGaps){let a=[];M&&a.push(..._t(s,r,n,i,v,_,e)),k.gaps=a=o.gaps(l,t,n,i,a),k.clip=wt(a,u.ori,h,d,p,m)}return 0!=T&&(k.band=2==T?[xt(l,t,n,i,y,-1),xt(l,t,n,i,y,1)]:xt(l,t,n,i,y,T)),k}))}function Rt(l,e,t,n,i,o,s=gl){if(l.length>1){let r=null;for(let u=0,a=1/0;l.length>u;u++)if(void 0!==e[u]){if(null!=r){let e=ol(l[u]-l[r]);a>e&&(a=e,s=ol(t(l[u],n,i,o)-t(l[r],n,i,o)))}r=u}}return s}function Gt(l,e,t,n,i){const o=l.length;if(2>o)return null;const s=new Path2D;if(t(s,l[0],e[0]),2==o)n(s,l[1],e[1]);else{let t=Array(o),n=Array(o-1),r=Array(o-1),u=Array(o-1);for(let t=0;o-1>t;t++)r[t]=e[t+1]-e[t],u[t]=l[t+1]-l[t],n[t]=r[t]/u[t];t[0]=n[0];for(let l=1;o-1>l;l++)0===n[l]||0===n[l-1]||n[l-1]>0!=n[l]>0?t[l]=0:(t[l]=3*(u[l-1]+u[l])/((2*u[l]+u[l-1])/n[l-1]+(u[l]+2*u[l-1])/n[l]),isFinite(t[l])||(t[l]=0));t[o-1]=n[o-2];for(let n=0;o-1>n;n++)i(s,l[n]+u[n]/3,e[n]+t[n]*u[n]/3,l[n+1]-u[n]/3,e[n+1]-t[n+1]*u[n]/3,l[n+1],e[n+1])}return s}const It=new Set;function Lt(){for(let l of It)l.syncRect(!0)}_&&(G(\"resize\",v,Lt),G(\"scroll\",v,Lt,!0),G(x,v,(()=>{en.pxRatio=y})));const Ot=Ft(),Nt=Wt();function jt(l,e,t,n){return(n?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map(((l,n)=>Ut(l,n,e,t)))}function Ut(l,e,t,n){return Bl({},0==e?t:n,l)}function Vt(l,e,t){return null==e?Rl:[e,t]}const Bt=Vt;function $t(l,e,t){return null==e?Rl:Z(e,t,J,!0)}function Jt(l,e,t,n){return null==e?Rl:B(e,t,l.scales[n].log,!1)}const qt=Jt;function Kt(l,e,t,n){return null==e?Rl:$(e,t,l.scales[n].log,!1)}const Xt=Kt;function Zt(l,e,t,n,i){let o=fl(xl(l),xl(e)),s=e-l,r=L(i/n*s,t);do{let l=t[r],e=n*l/s;if(e>=i&&17>=o+(5>l?Wl.get(l):0))return[l,e]}while(++r<t.length);return[0,0]}function Qt(l){let e,t;return[l=l.replace(/(\\d+)px/,((l,n)=>(e=rl((t=+n)*y))+\"px\")),e,t]}function ln(l){l.show&&[l.font,l.labelFont].forEach((l=>{let e=Al(l[2]*y,1);l[0]=l[0].replace(/[0-9.]+px/,e+\"px\"),l[1]=e}))}function en(u,g,_){const k={mode:Q(u.mode,1)},M=k.mode;function P(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?1-i:i)}function W(l,e,t,n){let i=e.valToPct(l);return n+t*(-1==e.dir?i:1-i)}function C(l,e,t,n){return 0==e.ori?P(l,e,t,n):W(l,e,t,n)}k.valToPosH=P,k.valToPosV=W;let F=!1;k.status=0;const R=k.root=D(\"uplot\");null!=u.id&&(R.id=u.id),S(R,u.class),u.title&&(D(\"u-title\",R).textContent=u.title);const O=z(\"canvas\"),K=k.ctx=O.getContext(\"2d\"),X=D(\"u-wrap\",R);G(\"click\",X,(l=>{l.target===el&&(Nn!=Gn||jn!=In)&&Zn.click(k,l)}),!0);const ll=k.under=D(\"u-under\",X);X.appendChild(O);const el=k.over=D(\"u-over\",X),tl=+Q((u=Vl(u)).pxAlign,1),sl=bt(tl);(u.plugins||[]).forEach((l=>{l.opts&&(u=l.opts(k,u)||u)}));const hl=u.ms||.001,pl=k.series=1==M?jt(u.series||[],Ve,ut,!1):function(l,e){return l.map(((l,t)=>0==t?{}:Bl({},e,l)))}(u.series||[null],rt),xl=k.axes=jt(u.axes||[],Ue,it,!0),vl=k.scales={},Tl=k.bands=u.bands||[];Tl.forEach((l=>{l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1)}));const El=2==M?pl[1].facets[0].scale:pl[0].scale,Dl={axes:function(){for(let l=0;xl.length>l;l++){let e=xl[l];if(!e.show||!e._show)continue;let t,n,u=e.side,a=u%2,f=e.stroke(k,l),c=0==u||3==u?-1:1,[h,d]=e._found;if(null!=e.label){let s=rl((e._lpos+e.labelGap*c)*y);_n(e.labelFont[0],f,\"center\",2==u?i:o),K.save(),1==a?(t=n=0,K.translate(s,rl(lt+st/2)),K.rotate((3==u?-il:il)/2)):(t=rl(Qe+ot/2),n=s);let r=_l(e.label)?e.label(k,l,h,d):e.label;K.fillText(r,t,n),K.restore()}if(0==d)continue;let p=vl[e.scale],m=0==a?ot:st,g=0==a?Qe:lt,x=e._splits,w=2==p.distr?x.map((l=>pn[l])):x,_=2==p.distr?pn[x[1]]-pn[x[0]]:h,b=e.ticks,v=e.border,M=b.show?b.size:0,S=rl(M*y),T=rl((2==e.alignTo?e._size-M-e.gap:e.gap)*y),E=e._rotate*-il/180,z=sl(e._pos*y),D=z+(S+T)*c;n=0==a?D:0,t=1==a?D:0,_n(e.font[0],f,1==e.align?s:2==e.align?r:E>0?s:0>E?r:0==a?\"center\":3==u?r:s,E||1==a?\"middle\":2==u?i:o);let P=e.font[1]*e.lineGap,A=x.map((l=>sl(C(l,p,m,g)))),W=e._values;for(let l=0;W.length>l;l++){let e=W[l];if(null!=e){0==a?t=A[l]:n=A[l],e=\"\"+e;let i=-1==e.indexOf(\"\\n\")?[e]:e.split(/\\n/gm);for(let l=0;i.length>l;l++){let e=i[l];E?(K.save(),K.translate(t,n+l*P),K.rotate(E),K.fillText(e,0,0),K.restore()):K.fillText(e,t,n+l*P)}}}b.show&&zn(A,b.filter(k,w,l,d,_),a,u,z,S,Al(b.width*y,3),b.stroke(k,l),b.dash,b.cap);let Y=e.grid;Y.show&&zn(A,Y.filter(k,w,l,d,_),a,0==a?2:1,0==a?lt:Qe,0==a?st:ot,Al(Y.width*y,3),Y.stroke(k,l),Y.dash,Y.cap),v.show&&zn([z],[1],0==a?1:0,0==a?1:2,1==a?lt:Qe,1==a?st:ot,Al(v.width*y,3),v.stroke(k,l),v.dash,v.cap)}Ci(\"drawAxes\")},series:function(){if(Gt>0){let l=pl.some((l=>l._focus))&&dn!=Tt.alpha;l&&(K.globalAlpha=dn=Tt.alpha),pl.forEach(((l,e)=>{if(e>0&&l.show&&(kn(e,!1),kn(e,!0),null==l._paths)){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha);let n=2==M?[0,g[e][0].length-1]:function(l){let e=wl(Lt-1,0,Gt-1),t=wl(en+1,0,Gt-1);for(;null==l[e]&&e>0;)e--;for(;null==l[t]&&Gt-1>t;)t++;return[e,t]}(g[e]);l._paths=l.paths(k,e,n[0],n[1]),dn!=t&&(K.globalAlpha=dn=t)}})),pl.forEach(((l,e)=>{if(e>0&&l.show){let t=dn;dn!=l.alpha&&(K.globalAlpha=dn=l.alpha),null!=l._paths&&yn(e,!1);{let t=null!=l._paths?l._paths.gaps:null,n=l.points.show(k,e,Lt,en,t),i=l.points.filter(k,e,n,t);(n||i)&&(l.points._paths=l.points.paths(k,e,Lt,en,i),yn(e,!0))}dn!=t&&(K.globalAlpha=dn=t),Ci(\"drawSeries\",e)}})),l&&(K.globalAlpha=dn=1)}}},Pl=(u.drawOrder||[\"axes\",\"series\"]).map((l=>Dl[l]));function Cl(l){const e=3==l.distr?e=>dl(e>0?e:l.clamp(k,e,l.min,l.max,l.key)):4==l.distr?e=>ml(e,l.asinh):100==l.distr?e=>l.fwd(e):l=>l;return t=>{let n=e(t),{_min:i,_max:o}=l;return(n-i)/(o-i)}}function Il(l){let e=vl[l];if(null==e){let t=(u.scales||Hl)[l]||Hl;if(null!=t.from){Il(t.from);let e=Bl({},vl[t.from],t,{key:l});e.valToPct=Cl(e),vl[l]=e}else{e=vl[l]=Bl({},l==El?ft:ct,t),e.key=l;let n=e.time,i=e.range,o=Gl(i);if((l!=El||2==M&&!n)&&(!o||null!=i[0]&&null!=i[1]||(i={min:null==i[0]?q:{mode:1,hard:i[0],soft:i[0]},max:null==i[1]?q:{mode:1,hard:i[1],soft:i[1]}},o=!1),!o&&Ol(i))){let l=i;i=(e,t,n)=>null==t?Rl:Z(t,n,l)}e.range=bl(i||(n?Bt:l==El?3==e.distr?qt:4==e.distr?Xt:Vt:3==e.distr?Jt:4==e.distr?Kt:$t)),e.auto=bl(!o&&e.auto),e.clamp=bl(e.clamp||at),e._min=e._max=null,e.valToPct=Cl(e)}}}Il(\"x\"),Il(\"y\"),1==M&&pl.forEach((l=>{Il(l.scale)})),xl.forEach((l=>{Il(l.scale)}));for(let l in u.scales)Il(l);const jl=vl[El],Ul=jl.distr;let $l,ql;0==jl.ori?(S(R,\"u-hz\"),$l=P,ql=W):(S(R,\"u-vt\"),$l=W,ql=P);const Kl={};for(let l in vl){let e=vl[l];null==e.min&&null==e.max||(Kl[l]={min:e.min,max:e.max},e.min=e.max=null)}const Xl=u.tzDate||(l=>new Date(rl(l/hl))),Zl=u.fmtDate||ne,Ql=1==hl?Me(Xl):Ee(Xl),le=De(Xl,ze(1==hl?ye:Te,Zl)),ee=We(Xl,Ae(\"{YYYY}-{MM}-{DD} {h}:{mm}{aa}\",Zl)),te=[],ie=k.legend=Bl({},Ye,u.legend),oe=k.cursor=Bl({},Re,{drag:{y:2==M}},u.cursor),se=ie.show,re=oe.show,ue=ie.markers;let ce,he,de;ie.idxs=te,ue.width=bl(ue.width),ue.dash=bl(ue.dash),ue.stroke=bl(ue.stroke),ue.fill=bl(ue.fill);let pe,me=[],ge=[],xe=!1,we={};if(ie.live){const l=pl[1]?pl[1].values:null;xe=null!=l,pe=xe?l(k,1,0):{_:0};for(let l in pe)we[l]=w}if(se)if(ce=z(\"table\",\"u-legend\",R),de=z(\"tbody\",null,ce),ie.mount(k,ce),xe){he=z(\"thead\",null,ce,de);let l=z(\"tr\",null,he);for(var _e in z(\"th\",null,l),pe)z(\"th\",e,l).textContent=_e}else S(ce,\"u-inline\"),ie.live&&S(ce,\"u-live\");const be={show:!0},ve={show:!1},Pe=new Map;function Ce(l,e,t,n=!0){const i=Pe.get(e)||{},o=oe.bind[l](k,e,t,n);o&&(G(l,e,i[l]=o),Pe.set(e,i))}function He(l,e){const t=Pe.get(e)||{};for(let n in t)null!=l&&n!=l||(I(n,e,t[n]),delete t[n]);null==l&&Pe.delete(e)}let Fe=0,Ge=0,Ie=0,Le=0,Oe=0,Ne=0,je=Oe,Ke=Ne,Xe=Ie,Ze=Le,Qe=0,lt=0,ot=0,st=0;k.bbox={};let ht=!1,pt=!1,mt=!1,xt=!1,wt=!1,_t=!1;function vt(l,e,t){(t||l!=k.width||e!=k.height)&&kt(l,e),An(!1),mt=!0,pt=!0,Jn()}function kt(l,e){k.width=Fe=Ie=l,k.height=Ge=Le=e,Oe=Ne=0,function(){let l=!1,e=!1,t=!1,n=!1;xl.forEach((i=>{if(i.show&&i._show){let{side:o,_size:s}=i,r=s+(null!=i.label?i.labelSize:0);r>0&&(o%2?(Ie-=r,3==o?(Oe+=r,n=!0):t=!0):(Le-=r,0==o?(Ne+=r,l=!0):e=!0))}})),Ct[0]=l,Ct[1]=t,Ct[2]=e,Ct[3]=n,Ie-=Rt[1]+Rt[3],Oe+=Rt[3],Le-=Rt[2]+Rt[0],Ne+=Rt[0]}(),function(){let l=Oe+Ie,e=Ne+Le,t=Oe,n=Ne;function i(i,o){switch(i){case 1:return l+=o,l-o;case 2:return e+=o,e-o;case 3:return t-=o,t+o;case 0:return n-=o,n+o}}xl.forEach((l=>{if(l.show&&l._show){let e=l.side;l._pos=i(e,l._size),null!=l.label&&(l._lpos=i(e,l.labelSize))}}))}();let t=k.bbox;Qe=t.left=zl(Oe*y,.5),lt=t.top=zl(Ne*y,.5),ot=t.width=zl(Ie*y,.5),st=t.height=zl(Le*y,.5)}const yt=3;if(k.setSize=function({width:l,height:e}){vt(l,e)},null==oe.dataIdx){let l=oe.hover,e=l.skip=new Set(l.skip??[]);e.add(void 0);let t=l.prox=bl(l.prox),n=l.bias??=0;oe.dataIdx=(l,i,o,s)=>{if(0==i)return o;let r=o,u=t(l,i,o,s)??gl,a=u>=0&&gl>u,f=0==jl.ori?Ie:Le,c=oe.left,h=g[0],d=g[i];if(e.has(d[o])){r=null;let l,t=null,i=null;if(0==n||-1==n)for(l=o;null==t&&l-- >0;)e.has(d[l])||(t=l);if(0==n||1==n)for(l=o;null==i&&l++<d.length;)e.has(d[l])||(i=l);if(null!=t||null!=i)if(a){let l=c-(null==t?-1/0:$l(h[t],jl,f,0)),e=(null==i?1/0:$l(h[i],jl,f,0))-c;l>e?e>u||(r=i):l>u||(r=t)}else r=null==i?t:null==t||o-t>i-o?i:t}else a&&ol(c-$l(h[o],jl,f,0))>u&&(r=null);return r}}const Mt=l=>{oe.event=l};oe.idxs=te,oe._lock=!1;let St=oe.points;St.show=bl(St.show),St.size=bl(St.size),St.stroke=bl(St.stroke),St.width=bl(St.width),St.fill=bl(St.fill);const Tt=k.focus=Bl({},u.focus||{alpha:.3},oe.focus),Et=Tt.prox>=0,zt=Et&&St.one;let Dt=[],Pt=[],At=[];function Wt(l,e){let t=St.show(k,e);if(t instanceof HTMLElement)return S(t,\"u-cursor-pt\"),S(t,l.class),A(t,-10,-10,Ie,Le),el.insertBefore(t,Dt[e]),t}function Yt(t,n){if(1==M||n>0){let l=1==M&&vl[t.scale].time,e=t.value;t.value=l?Ll(e)?We(Xl,Ae(e,Zl)):e||ee:e||nt,t.label=t.label||(l?\"Time\":\"Value\")}if(zt||n>0){t.width=null==t.width?1:t.width,t.paths=t.paths||Ot||yl,t.fillTo=bl(t.fillTo||gt),t.pxAlign=+Q(t.pxAlign,tl),t.pxRound=bt(t.pxAlign),t.stroke=bl(t.stroke||null),t.fill=bl(t.fill||null),t._stroke=t._fill=t._paths=t._focus=null;let l=function(l){return Al(1*(3+2*(l||1)),3)}(fl(1,t.width)),e=t.points=Bl({},{size:l,width:fl(1,.2*l),stroke:t.stroke,space:2*l,paths:Nt,_stroke:null,_fill:null},t.points);e.show=bl(e.show),e.filter=bl(e.filter),e.fill=bl(e.fill),e.stroke=bl(e.stroke),e.paths=bl(e.paths),e.pxAlign=t.pxAlign}if(se){let i=function(t,n){if(0==n&&(xe||!ie.live||2==M))return Rl;let i=[],o=z(\"tr\",\"u-series\",de,de.childNodes[n]);S(o,t.class),t.show||S(o,l);let s=z(\"th\",null,o);if(ue.show){let l=D(\"u-marker\",s);if(n>0){let e=ue.width(k,n);e&&(l.style.border=e+\"px \"+ue.dash(k,n)+\" \"+ue.stroke(k,n)),l.style.background=ue.fill(k,n)}}let r=D(e,s);for(var u in t.label instanceof HTMLElement?r.appendChild(t.label):r.textContent=t.label,n>0&&(ue.show||(r.style.color=t.width>0?ue.stroke(k,n):ue.fill(k,n)),Ce(\"click\",s,(l=>{if(oe._lock)return;Mt(l);let e=pl.indexOf(t);if((l.ctrlKey||l.metaKey)!=ie.isolate){let l=pl.some(((l,t)=>t>0&&t!=e&&l.show));pl.forEach(((t,n)=>{n>0&&oi(n,l?n==e?be:ve:be,!0,Fi.setSeries)}))}else oi(e,{show:!t.show},!0,Fi.setSeries)}),!1),Et&&Ce(d,s,(l=>{oe._lock||(Mt(l),oi(pl.indexOf(t),ai,!0,Fi.setSeries))}),!1)),pe){let l=z(\"td\",\"u-value\",o);l.textContent=\"--\",i.push(l)}return[o,i]}(t,n);me.splice(n,0,i[0]),ge.splice(n,0,i[1]),ie.values.push(null)}if(re){te.splice(n,0,null);let l=null;zt?0==n&&(l=Wt(t,n)):n>0&&(l=Wt(t,n)),Dt.splice(n,0,l),Pt.splice(n,0,0),At.splice(n,0,0)}Ci(\"addSeries\",n)}k.addSeries=function(l,e){e=null==e?pl.length:e,l=1==M?Ut(l,e,Ve,ut):Ut(l,e,{},rt),pl.splice(e,0,l),Yt(pl[e],e)},k.delSeries=function(l){if(pl.splice(l,1),se){ie.values.splice(l,1),ge.splice(l,1);let e=me.splice(l,1)[0];He(null,e.firstChild),e.remove()}re&&(te.splice(l,1),Dt.splice(l,1)[0].remove(),Pt.splice(l,1),At.splice(l,1)),Ci(\"delSeries\",l)};const Ct=[!1,!1,!1,!1];function Ht(l,e,t){let[n,i,o,s]=t,r=e%2,u=0;return 0==r&&(s||i)&&(u=0==e&&!n||2==e&&!o?rl(Ue.size/3):0),1==r&&(n||o)&&(u=1==e&&!i||3==e&&!s?rl(it.size/2):0),u}const Ft=k.padding=(u.padding||[Ht,Ht,Ht,Ht]).map((l=>bl(Q(l,Ht)))),Rt=k._padding=Ft.map(((l,e)=>l(k,e,Ct,0)));let Gt,Lt=null,en=null;const tn=1==M?pl[0].idxs:null;let nn,on,sn,rn,un,an,fn,cn,hn,dn,pn=null,mn=!1;function gn(l,e){if(k.data=k._data=g=null==l?[]:l,2==M){Gt=0;for(let l=1;pl.length>l;l++)Gt+=g[l][0].length}else{0==g.length&&(k.data=k._data=g=[[]]),pn=g[0],Gt=pn.length;let l=g;if(2==Ul){l=g.slice();let e=l[0]=Array(Gt);for(let l=0;Gt>l;l++)e[l]=l}k._data=g=l}if(An(!0),Ci(\"setData\"),2==Ul&&(mt=!0),!1!==e){let l=jl;l.auto(k,mn)?xn():ii(El,l.min,l.max),xt=xt||oe.left>=0,_t=!0,Jn()}}function xn(){let l,e;mn=!0,1==M&&(Gt>0?(Lt=tn[0]=0,en=tn[1]=Gt-1,l=g[0][Lt],e=g[0][en],2==Ul?(l=Lt,e=en):l==e&&(3==Ul?[l,e]=B(l,l,jl.log,!1):4==Ul?[l,e]=$(l,l,jl.log,!1):jl.time?e=l+rl(86400/hl):[l,e]=Z(l,e,J,!0))):(Lt=tn[0]=l=null,en=tn[1]=e=null)),ii(El,l,e)}function wn(l,e,t,n,i,o){l??=a,t??=Fl,n??=\"butt\",i??=a,o??=\"round\",l!=nn&&(K.strokeStyle=nn=l),i!=on&&(K.fillStyle=on=i),e!=sn&&(K.lineWidth=sn=e),o!=un&&(K.lineJoin=un=o),n!=an&&(K.lineCap=an=n),t!=rn&&K.setLineDash(rn=t)}function _n(l,e,t,n){e!=on&&(K.fillStyle=on=e),l!=fn&&(K.font=fn=l),t!=cn&&(K.textAlign=cn=t),n!=hn&&(K.textBaseline=hn=n)}function bn(l,e,t,n,i=0){if(n.length>0&&l.auto(k,mn)&&(null==e||null==e.min)){let e=Q(Lt,0),o=Q(en,n.length-1),s=null==t.min?function(l,e,t,n=0,i=!1){let o=i?V:U,s=i?j:N;[e,t]=o(l,e,t);let r=l[e],u=l[e];if(e>-1)if(1==n)r=l[e],u=l[t];else if(-1==n)r=l[t],u=l[e];else for(let n=e;t>=n;n++){let e=l[n];s(e)&&(r>e?r=e:e>u&&(u=e))}return[r??gl,u??-gl]}(n,e,o,i,3==l.distr):[t.min,t.max];l.min=al(l.min,t.min=s[0]),l.max=fl(l.max,t.max=s[1])}}k.setData=gn;const vn={min:null,max:null};function kn(l,e){let t=e?pl[l].points:pl[l];t._stroke=t.stroke(k,l),t._fill=t.fill(k,l)}function yn(l,e){let t=e?pl[l].points:pl[l],{stroke:n,fill:i,clip:o,flags:s,_stroke:r=t._stroke,_fill:u=t._fill,_width:a=t.width}=t._paths;a=Al(a*y,3);let f=null,c=a%2/2;e&&null==u&&(u=a>0?\"#fff\":r);let h=1==t.pxAlign&&c>0;if(h&&K.translate(c,c),!e){let l=Qe-a/2,e=lt-a/2,t=ot+a,n=st+a;f=new Path2D,f.rect(l,e,t,n)}e?Sn(r,a,t.dash,t.cap,u,n,i,s,o):function(l,e,t,n,i,o,s,r,u,a,f){let c=!1;0!=u&&Tl.forEach(((h,d)=>{if(h.series[0]==l){let l,p=pl[h.series[1]],m=g[h.series[1]],x=(p._paths||Hl).band;Gl(x)&&(x=1==h.dir?x[0]:x[1]);let w=null;p.show&&x&&function(l,e,t){for(e=Q(e,0),t=Q(t,l.length-1);t>=e;){if(null!=l[e])return!0;e++}return!1}(m,Lt,en)?(w=h.fill(k,d)||o,l=p._paths.clip):x=null,Sn(e,t,n,i,w,s,r,u,a,f,l,x),c=!0}})),c||Sn(e,t,n,i,o,s,r,u,a,f)}(l,r,a,t.dash,t.cap,u,n,i,s,f,o),h&&K.translate(-c,-c)}const Mn=3;function Sn(l,e,t,n,i,o,s,r,u,a,f,c){wn(l,e,t,n,i),(u||a||c)&&(K.save(),u&&K.clip(u),a&&K.clip(a)),c?(r&Mn)==Mn?(K.clip(c),f&&K.clip(f),En(i,s),Tn(l,o,e)):2&r?(En(i,s),K.clip(c),Tn(l,o,e)):1&r&&(K.save(),K.clip(c),f&&K.clip(f),En(i,s),K.restore(),Tn(l,o,e)):(En(i,s),Tn(l,o,e)),(u||a||c)&&K.restore()}function Tn(l,e,t){t>0&&(e instanceof Map?e.forEach(((l,e)=>{K.strokeStyle=nn=e,K.stroke(l)})):null!=e&&l&&K.stroke(e))}function En(l,e){e instanceof Map?e.forEach(((l,e)=>{K.fillStyle=on=e,K.fill(l)})):null!=e&&l&&K.fill(e)}function zn(l,e,t,n,i,o,s,r,u,a){let f=s%2/2;1==tl&&K.translate(f,f),wn(r,s,u,a,r),K.beginPath();let c,h,d,p,m=i+(0==n||3==n?-o:o);0==t?(h=i,p=m):(c=i,d=m);for(let n=0;l.length>n;n++)null!=e[n]&&(0==t?c=d=l[n]:h=p=l[n],K.moveTo(c,h),K.lineTo(d,p));K.stroke(),1==tl&&K.translate(-f,-f)}function Dn(l){let e=!0;return xl.forEach(((t,n)=>{if(!t.show)return;let i=vl[t.scale];if(null==i.min)return void(t._show&&(e=!1,t._show=!1,An(!1)));t._show||(e=!1,t._show=!0,An(!1));let o=t.side,s=o%2,{min:r,max:u}=i,[a,f]=function(l,e,t,n){let i,o=xl[l];if(n>0){let s=o._space=o.space(k,l,e,t,n);i=Zt(e,t,o._incrs=o.incrs(k,l,e,t,n,s),n,s)}else i=[0,0];return o._found=i}(n,r,u,0==s?Ie:Le);if(0==f)return;let c=t._splits=t.splits(k,n,r,u,a,f,2==i.distr),h=2==i.distr?c.map((l=>pn[l])):c,d=2==i.distr?pn[c[1]]-pn[c[0]]:a,p=t._values=t.values(k,t.filter(k,h,n,f,d),n,f,d);t._rotate=2==o?t.rotate(k,p,n,f):0;let m=t._size;t._size=ul(t.size(k,p,n,l)),null!=m&&t._size!=m&&(e=!1)})),e}function Pn(l){let e=!0;return Ft.forEach(((t,n)=>{let i=t(k,n,Ct,l);i!=Rt[n]&&(e=!1),Rt[n]=i})),e}function An(l){pl.forEach(((e,t)=>{t>0&&(e._paths=null,l&&(1==M?(e.min=null,e.max=null):e.facets.forEach((l=>{l.min=null,l.max=null}))))}))}let Wn,Yn,Cn,Hn,Fn,Rn,Gn,In,Ln,On,Nn,jn,Un=!1,Vn=!1,Bn=[];function $n(){Vn=!1;for(let l=0;Bn.length>l;l++)Ci(...Bn[l]);Bn.length=0}function Jn(){Un||(Jl(qn),Un=!0)}function qn(){if(ht&&(function(){for(let l in vl){let e=vl[l];null==Kl[l]&&(null==e.min||null!=Kl[El]&&e.auto(k,mn))&&(Kl[l]=vn)}for(let l in vl){let e=vl[l];null==Kl[l]&&null!=e.from&&null!=Kl[e.from]&&(Kl[l]=vn)}null!=Kl[El]&&An(!0);let l={};for(let e in Kl){let t=Kl[e];if(null!=t){let n=l[e]=Vl(vl[e],Nl);if(null!=t.min)Bl(n,t);else if(e!=El||2==M)if(0==Gt&&null==n.from){let l=n.range(k,null,null,e);n.min=l[0],n.max=l[1]}else n.min=gl,n.max=-gl}}if(Gt>0){pl.forEach(((e,t)=>{if(1==M){let n=e.scale,i=Kl[n];if(null==i)return;let o=l[n];if(0==t){let l=o.range(k,o.min,o.max,n);o.min=l[0],o.max=l[1],Lt=L(o.min,g[0]),en=L(o.max,g[0]),en-Lt>1&&(o.min>g[0][Lt]&&Lt++,g[0][en]>o.max&&en--),e.min=pn[Lt],e.max=pn[en]}else e.show&&e.auto&&bn(o,i,e,g[t],e.sorted);e.idxs[0]=Lt,e.idxs[1]=en}else if(t>0&&e.show&&e.auto){let[n,i]=e.facets,o=n.scale,s=i.scale,[r,u]=g[t],a=l[o],f=l[s];null!=a&&bn(a,Kl[o],n,r,n.sorted),null!=f&&bn(f,Kl[s],i,u,i.sorted),e.min=i.min,e.max=i.max}}));for(let e in l){let t=l[e],n=Kl[e];if(null==t.from&&(null==n||null==n.min)){let l=t.range(k,t.min==gl?null:t.min,t.max==-gl?null:t.max,e);t.min=l[0],t.max=l[1]}}}for(let e in l){let t=l[e];if(null!=t.from){let n=l[t.from];if(null==n.min)t.min=t.max=null;else{let l=t.range(k,n.min,n.max,e);t.min=l[0],t.max=l[1]}}}let e={},t=!1;for(let n in l){let i=l[n],o=vl[n];if(o.min!=i.min||o.max!=i.max){o.min=i.min,o.max=i.max;let l=o.distr;o._min=3==l?dl(o.min):4==l?ml(o.min,o.asinh):100==l?o.fwd(o.min):o.min,o._max=3==l?dl(o.max):4==l?ml(o.max,o.asinh):100==l?o.fwd(o.max):o.max,e[n]=t=!0}}if(t){pl.forEach(((l,t)=>{2==M?t>0&&e.y&&(l._paths=null):e[l.scale]&&(l._paths=null)}));for(let l in e)mt=!0,Ci(\"setScale\",l);re&&oe.left>=0&&(xt=_t=!0)}for(let l in Kl)Kl[l]=null}(),ht=!1),mt&&(function(){let l=!1,e=0;for(;!l;){e++;let t=Dn(e),n=Pn(e);l=e==yt||t&&n,l||(kt(k.width,k.height),pt=!0)}}(),mt=!1),pt){if(E(ll,s,Oe),E(ll,i,Ne),E(ll,t,Ie),E(ll,n,Le),E(el,s,Oe),E(el,i,Ne),E(el,t,Ie),E(el,n,Le),E(X,t,Fe),E(X,n,Ge),O.width=rl(Fe*y),O.height=rl(Ge*y),xl.forEach((({_el:e,_show:t,_size:n,_pos:i,side:o})=>{if(null!=e)if(t){let t=o%2==1;E(e,t?\"left\":\"top\",i-(3===o||0===o?n:0)),E(e,t?\"width\":\"height\",n),E(e,t?\"top\":\"left\",t?Ne:Oe),E(e,t?\"height\":\"width\",t?Le:Ie),T(e,l)}else S(e,l)})),nn=on=sn=un=an=fn=cn=hn=rn=null,dn=1,_i(!0),Oe!=je||Ne!=Ke||Ie!=Xe||Le!=Ze){An(!1);let l=Ie/Xe,e=Le/Ze;if(re&&!xt&&oe.left>=0){oe.left*=l,oe.top*=e,Cn&&A(Cn,rl(oe.left),0,Ie,Le),Hn&&A(Hn,0,rl(oe.top),Ie,Le);for(let t=0;Dt.length>t;t++){let n=Dt[t];null!=n&&(Pt[t]*=l,At[t]*=e,A(n,ul(Pt[t]),ul(At[t]),Ie,Le))}}if(ei.show&&!wt&&ei.left>=0&&ei.width>0){ei.left*=l,ei.width*=l,ei.top*=e,ei.height*=e;for(let l in ki)E(ti,l,ei[l])}je=Oe,Ke=Ne,Xe=Ie,Ze=Le}Ci(\"setSize\"),pt=!1}Fe>0&&Ge>0&&(K.clearRect(0,0,O.width,O.height),Ci(\"drawClear\"),Pl.forEach((l=>l())),Ci(\"draw\")),ei.show&&wt&&(ni(ei),wt=!1),re&&xt&&(xi(null,!0,!1),xt=!1),ie.show&&ie.live&&_t&&(mi(),_t=!1),F||(F=!0,k.status=1,Ci(\"ready\")),mn=!1,Un=!1}function Kn(l,e){let t=vl[l];if(null==t.from){if(0==Gt){let n=t.range(k,e.min,e.max,l);e.min=n[0],e.max=n[1]}if(e.min>e.max){let l=e.min;e.min=e.max,e.max=l}if(Gt>1&&null!=e.min&&null!=e.max&&1e-16>e.max-e.min)return;l==El&&2==t.distr&&Gt>0&&(e.min=L(e.min,g[0]),e.max=L(e.max,g[0]),e.min==e.max&&e.max++),Kl[l]=e,ht=!0,Jn()}}k.batch=function(l,e=!1){Un=!0,Vn=e,l(k),qn(),e&&Bn.length>0&&queueMicrotask($n)},k.redraw=(l,e)=>{mt=e||!1,!1!==l?ii(El,jl.min,jl.max):Jn()},k.setScale=Kn;let Xn=!1;const Zn=oe.drag;let Qn=Zn.x,li=Zn.y;re&&(oe.x&&(Wn=D(\"u-cursor-x\",el)),oe.y&&(Yn=D(\"u-cursor-y\",el)),0==jl.ori?(Cn=Wn,Hn=Yn):(Cn=Yn,Hn=Wn),Nn=oe.left,jn=oe.top);const ei=k.select=Bl({show:!0,over:!0,left:0,width:0,top:0,height:0},u.select),ti=ei.show?D(\"u-select\",ei.over?el:ll):null;function ni(l,e){if(ei.show){for(let e in l)ei[e]=l[e],e in ki&&E(ti,e,l[e]);!1!==e&&Ci(\"setSelect\")}}function ii(l,e,t){Kn(l,{min:e,max:t})}function oi(e,t,n,i){null!=t.focus&&function(l){if(l!=ui){let e=null==l,t=1!=Tt.alpha;pl.forEach(((n,i)=>{if(1==M||i>0){let o=e||0==i||i==l;n._focus=e?null:o,t&&function(l,e){pl[l].alpha=e,re&&null!=Dt[l]&&(Dt[l].style.opacity=e),se&&me[l]&&(me[l].style.opacity=e)}(i,o?1:Tt.alpha)}})),ui=l,t&&Jn()}}(e),null!=t.show&&pl.forEach(((n,i)=>{0>=i||e!=i&&null!=e||(n.show=t.show,function(e){if(pl[e].show)se&&T(me[e],l);else if(se&&S(me[e],l),re){let l=zt?Dt[0]:Dt[e];null!=l&&A(l,-10,-10,Ie,Le)}}(i),2==M?(ii(n.facets[0].scale,null,null),ii(n.facets[1].scale,null,null)):ii(n.scale,null,null),Jn())})),!1!==n&&Ci(\"setSeries\",e,t),i&&Ii(\"setSeries\",k,e,t)}let si,ri,ui;k.setSelect=ni,k.setSeries=oi,k.addBand=function(l,e){l.fill=bl(l.fill||null),l.dir=Q(l.dir,-1),Tl.splice(e=null==e?Tl.length:e,0,l)},k.setBand=function(l,e){Bl(Tl[l],e)},k.delBand=function(l){null==l?Tl.length=0:Tl.splice(l,1)};const ai={focus:!0};function fi(l,e,t){let n=vl[e];t&&(l=l/y-(1==n.ori?Ne:Oe));let i=Ie;1==n.ori&&(i=Le,l=i-l),-1==n.dir&&(l=i-l);let o=n._min,s=o+l/i*(n._max-o),r=n.distr;return 3==r?cl(10,s):4==r?((l,e=1)=>nl.sinh(l)*e)(s,n.asinh):100==r?n.bwd(s):s}function ci(l,e){E(ti,s,ei.left=l),E(ti,t,ei.width=e)}function hi(l,e){E(ti,i,ei.top=l),E(ti,n,ei.height=e)}se&&Et&&Ce(p,ce,(l=>{oe._lock||(Mt(l),null!=ui&&oi(null,ai,!0,Fi.setSeries))})),k.valToIdx=l=>L(l,g[0]),k.posToIdx=function(l,e){return L(fi(l,El,e),g[0],Lt,en)},k.posToVal=fi,k.valToPos=(l,e,t)=>0==vl[e].ori?P(l,vl[e],t?ot:Ie,t?Qe:0):W(l,vl[e],t?st:Le,t?lt:0),k.setCursor=(l,e,t)=>{Nn=l.left,jn=l.top,xi(null,e,t)};let di=0==jl.ori?ci:hi,pi=1==jl.ori?ci:hi;function mi(l,e){if(null!=l&&(l.idxs?l.idxs.forEach(((l,e)=>{te[e]=l})):(l=>void 0===l)(l.idx)||te.fill(l.idx),ie.idx=te[0]),se&&ie.live){for(let l=0;pl.length>l;l++)(l>0||1==M&&!xe)&&gi(l,te[l]);!function(){if(se&&ie.live)for(let l=2==M?1:0;pl.length>l;l++){if(0==l&&xe)continue;let e=ie.values[l],t=0;for(let n in e)ge[l][t++].firstChild.nodeValue=e[n]}}()}_t=!1,!1!==e&&Ci(\"setLegend\")}function gi(l,e){let t,n=pl[l],i=0==l&&2==Ul?pn:g[l];xe?t=n.values(k,l,e)??we:(t=n.value(k,null==e?null:i[e],l,e),t=null==t?we:{_:t}),ie.values[l]=t}function xi(l,e,t){let n;Ln=Nn,On=jn,[Nn,jn]=oe.move(k,Nn,jn),oe.left=Nn,oe.top=jn,re&&(Cn&&A(Cn,rl(Nn),0,Ie,Le),Hn&&A(Hn,0,rl(jn),Ie,Le)),si=gl,ri=null;let i=0==jl.ori?Ie:Le,o=1==jl.ori?Ie:Le;if(0>Nn||0==Gt||Lt>en){n=oe.idx=null;for(let l=0;pl.length>l;l++){let e=Dt[l];null!=e&&A(e,-10,-10,Ie,Le)}Et&&oi(null,ai,!0,null==l&&Fi.setSeries),ie.live&&(te.fill(n),_t=!0)}else{let l,e,t;1==M&&(l=0==jl.ori?Nn:jn,e=fi(l,El),n=oe.idx=L(e,g[0],Lt,en),t=$l(g[0][n],jl,i,0));let s=-10,r=-10,u=0,a=0,f=!0,c=\"\",h=\"\";for(let l=2==M?1:0;pl.length>l;l++){let d=pl[l],p=te[l],m=null==p?null:1==M?g[l][p]:g[l][1][p],x=oe.dataIdx(k,l,n,e),w=null==x?null:1==M?g[l][x]:g[l][1][x];if(_t=_t||w!=m||x!=p,te[l]=x,l>0&&d.show){let e=null==x?-10:x==n?t:$l(1==M?g[0][x]:g[l][0][x],jl,i,0),p=null==w?-10:ql(w,1==M?vl[d.scale]:vl[d.facets[1].scale],o,0);if(Et&&null!=w){let e=1==jl.ori?Nn:jn,t=ol(Tt.dist(k,l,x,p,e));if(si>t){let n=Tt.bias;if(0!=n){let i=fi(e,d.scale),o=0>i?-1:1;o!=(0>w?-1:1)||(1==o?1==n?i>w:w>i:1==n?w>i:i>w)||(si=t,ri=l)}else si=t,ri=l}}if(_t||zt){let t,n;0==jl.ori?(t=e,n=p):(t=p,n=e);let i,o,d,m,g,x,w=!0,_=St.bbox;if(null!=_){w=!1;let e=_(k,l);d=e.left,m=e.top,i=e.width,o=e.height}else d=t,m=n,i=o=St.size(k,l);if(x=St.fill(k,l),g=St.stroke(k,l),zt)l!=ri||si>Tt.prox||(s=d,r=m,u=i,a=o,f=w,c=x,h=g);else{let e=Dt[l];null!=e&&(Pt[l]=d,At[l]=m,H(e,i,o,w),Y(e,x,g),A(e,ul(d),ul(m),Ie,Le))}}}}if(zt){let l=Tt.prox;if(_t||(null==ui?l>=si:si>l||ri!=ui)){let l=Dt[0];null!=l&&(Pt[0]=s,At[0]=r,H(l,u,a,f),Y(l,c,h),A(l,ul(s),ul(r),Ie,Le))}}}if(ei.show&&Xn)if(null!=l){let[e,t]=Fi.scales,[n,s]=Fi.match,[r,u]=l.cursor.sync.scales,a=l.cursor.drag;if(Qn=a._x,li=a._y,Qn||li){let a,f,c,h,d,{left:p,top:m,width:g,height:x}=l.select,w=l.scales[r].ori,_=l.posToVal,b=null!=e&&n(e,r),v=null!=t&&s(t,u);b&&Qn?(0==w?(a=p,f=g):(a=m,f=x),c=vl[e],h=$l(_(a,r),c,i,0),d=$l(_(a+f,r),c,i,0),di(al(h,d),ol(d-h))):di(0,i),v&&li?(1==w?(a=p,f=g):(a=m,f=x),c=vl[t],h=ql(_(a,u),c,o,0),d=ql(_(a+f,u),c,o,0),pi(al(h,d),ol(d-h))):pi(0,o)}else yi()}else{let l=ol(Ln-Fn),e=ol(On-Rn);if(1==jl.ori){let t=l;l=e,e=t}Qn=Zn.x&&l>=Zn.dist,li=Zn.y&&e>=Zn.dist;let t,n,s=Zn.uni;null!=s?Qn&&li&&(Qn=l>=s,li=e>=s,Qn||li||(e>l?li=!0:Qn=!0)):Zn.x&&Zn.y&&(Qn||li)&&(Qn=li=!0),Qn&&(0==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),di(al(t,n),ol(n-t)),li||pi(0,o)),li&&(1==jl.ori?(t=Gn,n=Nn):(t=In,n=jn),pi(al(t,n),ol(n-t)),Qn||di(0,i)),Qn||li||(di(0,0),pi(0,0))}if(Zn._x=Qn,Zn._y=li,null==l){if(t){if(null!=Ri){let[l,e]=Fi.scales;Fi.values[0]=null!=l?fi(0==jl.ori?Nn:jn,l):null,Fi.values[1]=null!=e?fi(1==jl.ori?Nn:jn,e):null}Ii(f,k,Nn,jn,Ie,Le,n)}if(Et){let l=t&&Fi.setSeries,e=Tt.prox;null==ui?si>e||oi(ri,ai,!0,l):si>e?oi(null,ai,!0,l):ri!=ui&&oi(ri,ai,!0,l)}}_t&&(ie.idx=n,mi()),!1!==e&&Ci(\"setCursor\")}k.setLegend=mi;let wi=null;function _i(l=!1){l?wi=null:(wi=el.getBoundingClientRect(),Ci(\"syncRect\",wi))}function bi(l,e,t,n,i,o){oe._lock||Xn&&null!=l&&0==l.movementX&&0==l.movementY||(vi(l,e,t,n,i,o,0,!1,null!=l),null!=l?xi(null,!0,!0):xi(e,!0,!1))}function vi(l,e,t,n,i,o,s,r,u){if(null==wi&&_i(!1),Mt(l),null!=l)t=l.clientX-wi.left,n=l.clientY-wi.top;else{if(0>t||0>n)return Nn=-10,void(jn=-10);let[l,s]=Fi.scales,r=e.cursor.sync,[u,a]=r.values,[f,c]=r.scales,[h,d]=Fi.match,p=e.axes[0].side%2==1,m=0==jl.ori?Ie:Le,g=1==jl.ori?Ie:Le,x=p?o:i,w=p?i:o,_=p?n:t,b=p?t:n;if(t=null!=f?h(l,f)?C(u,vl[l],m,0):-10:m*(_/x),n=null!=c?d(s,c)?C(a,vl[s],g,0):-10:g*(b/w),1==jl.ori){let l=t;t=n,n=l}}!u||null!=e&&e.cursor.event.type!=f||(t>1&&Ie-1>t||(t=zl(t,Ie)),n>1&&Le-1>n||(n=zl(n,Le))),r?(Fn=t,Rn=n,[Gn,In]=oe.move(k,t,n)):(Nn=t,jn=n)}Object.defineProperty(k,\"rect\",{get:()=>(null==wi&&_i(!1),wi)});const ki={width:0,height:0,left:0,top:0};function yi(){ni(ki,!1)}let Mi,Si,Ti,Ei;function zi(l,e,t,n,i,o){Xn=!0,Qn=li=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!0,!1),null!=l&&(Ce(h,b,Di,!1),Ii(c,k,Gn,In,Ie,Le,null));let{left:s,top:r,width:u,height:a}=ei;Mi=s,Si=r,Ti=u,Ei=a}function Di(l,e,t,n,i,o){Xn=Zn._x=Zn._y=!1,vi(l,e,t,n,i,o,0,!1,!0);let{left:s,top:r,width:u,height:a}=ei,f=u>0||a>0,c=Mi!=s||Si!=r||Ti!=u||Ei!=a;if(f&&c&&ni(ei),Zn.setScale&&f&&c){let l=s,e=u,t=r,n=a;if(1==jl.ori&&(l=r,e=a,t=s,n=u),Qn&&ii(El,fi(l,El),fi(l+e,El)),li)for(let l in vl){let e=vl[l];l!=El&&null==e.from&&e.min!=gl&&ii(l,fi(t+n,l),fi(t,l))}yi()}else oe.lock&&(oe._lock=!oe._lock,xi(e,!0,null!=l));null!=l&&(He(h,b),Ii(h,k,Nn,jn,Ie,Le,null))}function Pi(l){oe._lock||(Mt(l),xn(),yi(),null!=l&&Ii(m,k,Nn,jn,Ie,Le,null))}function Ai(){xl.forEach(ln),vt(k.width,k.height,!0)}G(x,v,Ai);const Wi={};Wi.mousedown=zi,Wi.mousemove=bi,Wi.mouseup=Di,Wi.dblclick=Pi,Wi.setSeries=(l,e,t,n)=>{-1!=(t=(0,Fi.match[2])(k,e,t))&&oi(t,n,!0,!1)},re&&(Ce(c,el,zi),Ce(f,el,bi),Ce(d,el,(l=>{Mt(l),_i(!1)})),Ce(p,el,(function(l){if(oe._lock)return;Mt(l);let e=Xn;if(Xn){let l,e,t=!0,n=!0,i=10;0==jl.ori?(l=Qn,e=li):(l=li,e=Qn),l&&e&&(t=i>=Nn||Nn>=Ie-i,n=i>=jn||jn>=Le-i),l&&t&&(Nn=Gn>Nn?0:Ie),e&&n&&(jn=In>jn?0:Le),xi(null,!0,!0),Xn=!1}Nn=-10,jn=-10,te.fill(null),xi(null,!0,!0),e&&(Xn=e)})),Ce(m,el,Pi),It.add(k),k.syncRect=_i);const Yi=k.hooks=u.hooks||{};function Ci(l,e,t){Vn?Bn.push([l,e,t]):l in Yi&&Yi[l].forEach((l=>{l.call(null,k,e,t)}))}(u.plugins||[]).forEach((l=>{for(let e in l.hooks)Yi[e]=(Yi[e]||[]).concat(l.hooks[e])}));const Hi=(l,e,t)=>t,Fi=Bl({key:null,setSeries:!1,filters:{pub:Ml,sub:Ml},scales:[El,pl[1]?pl[1].scale:null],match:[Sl,Sl,Hi],values:[null,null]},oe.sync);2==Fi.match.length&&Fi.match.push(Hi),oe.sync=Fi;const Ri=Fi.key,Gi=dt(Ri);function Ii(l,e,t,n,i,o,s){Fi.filters.pub(l,e,t,n,i,o,s)&&Gi.pub(l,e,t,n,i,o,s)}function Li(){Ci(\"init\",u,g),gn(g||u.data,!1),Kl[El]?Kn(El,Kl[El]):xn(),wt=ei.show&&(ei.width>0||ei.height>0),xt=_t=!0,vt(u.width,u.height)}return Gi.sub(k),k.pub=function(l,e,t,n,i,o,s){Fi.filters.sub(l,e,t,n,i,o,s)&&Wi[l](null,e,t,n,i,o,s)},k.destroy=function(){Gi.unsub(k),It.delete(k),Pe.clear(),I(x,v,Ai),R.remove(),ce?.remove(),Ci(\"destroy\")},pl.forEach(Yt),xl.forEach((function(l,e){if(l._show=l.show,l.show){let t=vl[l.scale];null==t&&(l.scale=l.side%2?pl[1].scale:El,t=vl[l.scale]);let n=t.time;l.size=bl(l.size),l.space=bl(l.space),l.rotate=bl(l.rotate),Gl(l.incrs)&&l.incrs.forEach((l=>{!Wl.has(l)&&Wl.set(l,Yl(l))})),l.incrs=bl(l.incrs||(2==t.distr?ae:n?1==hl?ke:Se:fe)),l.splits=bl(l.splits||(n&&1==t.distr?Ql:3==t.distr?Je:4==t.distr?qe:$e)),l.stroke=bl(l.stroke),l.grid.stroke=bl(l.grid.stroke),l.ticks.stroke=bl(l.ticks.stroke),l.border.stroke=bl(l.border.stroke);let i=l.values;l.values=Gl(i)&&!Gl(i[0])?bl(i):n?Gl(i)?De(Xl,ze(i,Zl)):Ll(i)?function(l,e){let t=ne(e);return(e,n)=>n.map((e=>t(l(e))))}(Xl,i):i||le:i||Be,l.filter=bl(l.filter||(3>t.distr||10!=t.log?3==t.distr&&2==t.log?tt:kl:et)),l.font=Qt(l.font),l.labelFont=Qt(l.labelFont),l._size=l.size(k,null,e,0),l._space=l._rotate=l._incrs=l._found=l._splits=l._values=null,l._size>0&&(Ct[e]=!0,l._el=D(\"u-axis\",X))}})),_?_ instanceof HTMLElement?(_.appendChild(R),Li()):_(k,Li):Li(),k}en.assign=Bl,en.fmtNum=tl,en.rangeNum=Z,en.rangeLog=B,en.rangeAsinh=$,en.orient=pt,en.pxRatio=y,en.join=function(l,e){if(function(l){let e=l[0][0],t=e.length;for(let n=1;l.length>n;n++){let i=l[n][0];if(i.length!=t)return!1;if(i!=e)for(let l=0;t>l;l++)if(i[l]!=e[l])return!1}return!0}(l)){let e=l[0].slice();for(let t=1;l.length>t;t++)e.push(...l[t].slice(1));return function(l,e=100){const t=l.length;if(1>=t)return!0;let n=0,i=t-1;for(;i>=n&&null==l[n];)n++;for(;i>=n&&null==l[i];)i--;if(n>=i)return!0;const o=fl(1,sl((i-n+1)/e));for(let e=l[n],t=n+o;i>=t;t+=o){const n=l[t];if(null!=n){if(e>=n)return!1;e=n}}return!0}(e[0])||(e=function(l){let e=l[0],t=e.length,n=Array(t);for(let l=0;n.length>l;l++)n[l]=l;n.sort(((l,t)=>e[l]-e[t]));let i=[];for(let e=0;l.length>e;e++){let o=l[e],s=Array(t);for(let l=0;t>l;l++)s[l]=o[n[l]];i.push(s)}return i}(e)),e}let t=new Set;for(let e=0;l.length>e;e++){let n=l[e][0],i=n.length;for(let l=0;i>l;l++)t.add(n[l])}let n=[Array.from(t).sort(((l,e)=>l-e))],i=n[0].length,o=new Map;for(let l=0;i>l;l++)o.set(n[0][l],l);for(let t=0;l.length>t;t++){let s=l[t],r=s[0];for(let l=1;s.length>l;l++){let u=s[l],a=Array(i).fill(void 0),f=e?e[t][l]:1,c=[];for(let l=0;u.length>l;l++){let e=u[l],t=o.get(r[l]);null===e?0!=f&&(a[t]=e,2==f&&c.push(t)):a[t]=e}$l(a,c,i),n.push(a)}}return n},en.fmtDate=ne,en.tzDate=function(l,e){let t;return\"UTC\"==e||\"Etc/UTC\"==e?t=new Date(+l+6e4*l.getTimezoneOffset()):e==ie?t=l:(t=new Date(l.toLocaleString(\"en-US\",{timeZone:e})),t.setMilliseconds(l.getMilliseconds())),t},en.sync=dt;{en.addGap=function(l,e,t){let n=l[l.length-1];n&&n[0]==e?n[1]=t:l.push([e,t])},en.clipGaps=wt;let l=en.paths={points:Wt};l.linear=Ft,l.stepped=function(l){const e=Q(l.align,1),t=Q(l.ascDesc,!1),n=Q(l.alignGaps,0),i=Q(l.extend,!1);return(l,o,s,r)=>pt(l,o,((u,a,f,c,h,d,p,m,g,x,w)=>{[s,r]=U(f,s,r);let _=u.pxRound,{left:b,width:v}=l.bbox,k=l=>_(d(l,c,x,m)),M=l=>_(p(l,h,w,g)),S=0==c.ori?Mt:St;const T={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},E=T.stroke,z=c.dir*(0==c.ori?1:-1);let D=M(f[1==z?s:r]),P=k(a[1==z?s:r]),A=P,W=P;i&&-1==e&&(W=b,S(E,W,D)),S(E,P,D);for(let l=1==z?s:r;l>=s&&r>=l;l+=z){let t=f[l];if(null==t)continue;let n=k(a[l]),i=M(t);1==e?S(E,n,D):S(E,A,i),S(E,n,i),D=i,A=n}let Y=A;i&&1==e&&(Y=b+v,S(E,Y,D));let[C,H]=mt(l,o);if(null!=u.fill||0!=C){let e=T.fill=new Path2D(E),t=M(u.fillTo(l,o,u.min,u.max,C));S(e,Y,t),S(e,W,t)}if(!u.spanGaps){let i=[];i.push(..._t(a,f,s,r,z,k,n));let h=u.width*y/2,d=t||1==e?h:-h,p=t||-1==e?-h:h;i.forEach((l=>{l[0]+=d,l[1]+=p})),T.gaps=i=u.gaps(l,o,s,r,i),T.clip=wt(i,c.ori,m,g,x,w)}return 0!=H&&(T.band=2==H?[xt(l,o,s,r,E,-1),xt(l,o,s,r,E,1)]:xt(l,o,s,r,E,H)),T}))},l.bars=function(l){const e=Q((l=l||Hl).size,[.6,gl,1]),t=l.align||0,n=l.gap||0;let i=l.radius;i=null==i?[0,0]:\"number\"==typeof i?[i,0]:i;const o=bl(i),s=1-e[0],r=Q(e[1],gl),u=Q(e[2],1),a=Q(l.disp,Hl),f=Q(l.each,(()=>{})),{fill:c,stroke:h}=a;return(l,e,i,d)=>pt(l,e,((p,m,g,x,w,_,b,v,k,M,S)=>{let T,E,z=p.pxRound,D=t,P=n*y,A=r*y,W=u*y;0==x.ori?[T,E]=o(l,e):[E,T]=o(l,e);const Y=x.dir*(0==x.ori?1:-1);let C,H,F,R=0==x.ori?Tt:Et,G=0==x.ori?f:(l,e,t,n,i,o,s)=>{f(l,e,t,i,n,s,o)},I=Q(l.bands,Fl).find((l=>l.series[0]==e)),L=p.fillTo(l,e,p.min,p.max,null!=I?I.dir:0),O=z(b(L,w,S,k)),N=M,j=z(p.width*y),U=!1,V=null,B=null,$=null,J=null;null==c||0!=j&&null==h||(U=!0,V=c.values(l,e,i,d),B=new Map,new Set(V).forEach((l=>{null!=l&&B.set(l,new Path2D)})),j>0&&($=h.values(l,e,i,d),J=new Map,new Set($).forEach((l=>{null!=l&&J.set(l,new Path2D)}))));let{x0:q,size:K}=a;if(null!=q&&null!=K){D=1,m=q.values(l,e,i,d),2==q.unit&&(m=m.map((e=>l.posToVal(v+e*M,x.key,!0))));let t=K.values(l,e,i,d);H=2==K.unit?t[0]*M:_(t[0],x,M,v)-_(0,x,M,v),N=Rt(m,g,_,x,M,v,N),F=N-H+P}else N=Rt(m,g,_,x,M,v,N),F=N*s+P,H=N-F;1>F&&(F=0),H/2>j||(j=0),5>F&&(z=vl);let X=F>0;H=z(wl(N-F-(X?j:0),W,A)),C=(0==D?H/2:D==Y?0:H)-D*Y*((0==D?P/2:0)+(X?j/2:0));const Z={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ll=U?null:new Path2D;let el=null;if(null!=I)el=l.data[I.series[1]];else{let{y0:t,y1:n}=a;null!=t&&null!=n&&(g=n.values(l,e,i,d),el=t.values(l,e,i,d))}let tl=T*H,nl=E*H;for(let t=1==Y?i:d;t>=i&&d>=t;t+=Y){let n=g[t];if(null==n)continue;if(null!=el){let l=el[t]??0;if(n-l==0)continue;O=b(l,w,S,k)}let i=_(2!=x.distr||null!=a?m[t]:t,x,M,v),o=b(Q(n,L),w,S,k),s=z(i-C),r=z(fl(o,O)),u=z(al(o,O)),f=r-u;if(null!=n){let i=0>n?nl:tl,o=0>n?tl:nl;U?(j>0&&null!=$[t]&&R(J.get($[t]),s,u+sl(j/2),H,fl(0,f-j),i,o),null!=V[t]&&R(B.get(V[t]),s,u+sl(j/2),H,fl(0,f-j),i,o)):R(ll,s,u+sl(j/2),H,fl(0,f-j),i,o),G(l,e,t,s-j/2,u,H+j,f)}}return j>0?Z.stroke=U?J:ll:U||(Z._fill=0==p.width?p._fill:p._stroke??p._fill,Z.width=0),Z.fill=U?B:ll,Z}))},l.spline=function(l){return function(l,e){const t=Q(e?.alignGaps,0);return(e,n,i,o)=>pt(e,n,((s,r,u,a,f,c,h,d,p,m,g)=>{[i,o]=U(u,i,o);let x,w,_,b=s.pxRound,v=l=>b(c(l,a,m,d)),k=l=>b(h(l,f,g,p));0==a.ori?(x=kt,_=Mt,w=Pt):(x=yt,_=St,w=At);const y=a.dir*(0==a.ori?1:-1);let M=v(r[1==y?i:o]),S=M,T=[],E=[];for(let l=1==y?i:o;l>=i&&o>=l;l+=y)if(null!=u[l]){let e=v(r[l]);T.push(S=e),E.push(k(u[l]))}const z={stroke:l(T,E,x,_,w,b),fill:null,clip:null,band:null,gaps:null,flags:1},D=z.stroke;let[P,A]=mt(e,n);if(null!=s.fill||0!=P){let l=z.fill=new Path2D(D),t=k(s.fillTo(e,n,s.min,s.max,P));_(l,S,t),_(l,M,t)}if(!s.spanGaps){let l=[];l.push(..._t(r,u,i,o,y,v,t)),z.gaps=l=s.gaps(e,n,i,o,l),z.clip=wt(l,a.ori,d,p,m,g)}return 0!=A&&(z.band=2==A?[xt(e,n,i,o,D,-1),xt(e,n,i,o,D,1)]:xt(e,n,i,o,D,A)),z}))}(Gt,l)}}return en}();\n(() => {\n'use strict';\n\nfunction el(tag, attributes, ...children) {\n  const element = document.createElement(tag);\n  for (const [name, value] of Object.entries(attributes ?? {})) {\n    if (value === null || value === undefined || value === false) continue;\n    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);\n    else element.setAttribute(name, value === true ? '' : String(value));\n  }\n  for (const child of children) element.append(child);\n  return element;\n}\nfunction drawing(attributes, ...shapes) {\n  const make = (tag, values) => {\n    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);\n    for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));\n    return element;\n  };\n  const image = make('svg', { 'aria-hidden': 'true', ...attributes });\n  for (const [tag, values] of shapes) image.append(make(tag, values));\n  return image;\n}\nconst NO_VALUE = '–';\nfunction figure(value) {\n  if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;\n  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');\n  return String(Number(value.toPrecision(3)));\n}\nconst UNITS = {\n  ms: (value) => (value >= 10000 ? `${figure(value / 1000)} s` : `${figure(value)} ms`),\n  perSecond: (value) => `${figure(value)}/s`,\n  cores: (value) => `${figure(value)} cores`,\n  bytes: (value) => {\n    const step =\n      value >= 1e9 ? [1e9, 'GB'] : value >= 1e6 ? [1e6, 'MB'] : value >= 1e3 ? [1e3, 'KB'] : [1, 'B'];\n    return `${figure(value / step[0])} ${step[1]}`;\n  },\n  count: figure,\n};\nfunction axisLabels(unit, values) {\n  const most = Math.max(...values.filter((value) => value !== null));\n  const inSeconds = unit === 'ms' && most >= 2000;\n  return values.map((value) => (inSeconds ? `${figure(value / 1000)} s` : inUnit(unit, value)));\n}\nfunction ownUnit(value) {\n  if (value === null || value === undefined) return '';\n  return value >= 1000 ? `${figure(value / 1000)} s` : inUnit('ms', value);\n}\nfunction inUnit(unit, value) {\n  return value === null || value === undefined ? NO_VALUE : UNITS[unit](value);\n}\nfunction clock(seconds) {\n  const whole = Math.max(0, Math.floor(seconds));\n  const two = (value) => String(value).padStart(2, '0');\n  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];\n  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;\n}\nfunction middleOf(values) {\n  const known = values.filter((value) => value !== null && value !== undefined).sort((a, b) => a - b);\n  if (known.length === 0) return null;\n  const at = (known.length - 1) / 2;\n  return (known[Math.floor(at)] + known[Math.ceil(at)]) / 2;\n}\nfunction highestOf(values) {\n  return values.reduce(\n    (most, value) => (value !== null && (most === null || value > most) ? value : most),\n    null,\n  );\n}\nfunction color(name) {\n  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();\n}\nfunction makeSortable(table) {\n  const body = table.tBodies[0];\n  const heads = [...table.tHead.rows[0].cells];\n  heads.forEach((head, column) => {\n    const button = head.querySelector('button');\n    if (button === null) return;\n    button.addEventListener('click', () => {\n      const first = head.classList.contains('right') ? 'descending' : 'ascending';\n      const other = first === 'ascending' ? 'descending' : 'ascending';\n      const order = head.getAttribute('aria-sort') === first ? other : first;\n      for (const each of heads) if (each.hasAttribute('aria-sort')) each.setAttribute('aria-sort', 'none');\n      head.setAttribute('aria-sort', order);\n      body.append(...[...body.rows].sort(byColumn(column, order === 'ascending' ? 1 : -1)));\n    });\n  });\n}\nfunction byColumn(column, sign) {\n  const key = (row) => row.cells[column]?.dataset.sort ?? null;\n  return (a, b) => {\n    const [left, right] = [key(a), key(b)];\n    if (left === null || right === null) return (left === null) - (right === null);\n    const [x, y] = [Number(left), Number(right)];\n    const numbers = left !== '' && right !== '' && !Number.isNaN(x) && !Number.isNaN(y);\n    return sign * (numbers ? x - y : left.localeCompare(right));\n  };\n}\nfunction drawMarkedStretches(plot, ctx, marks) {\n  const { bbox } = plot;\n  for (const { color: name, from, to } of marks) {\n    if (!(to > from)) continue;\n    ctx.globalAlpha = 0.14;\n    ctx.fillStyle = color(name);\n    const [left, right] = [insideX(plot, from), insideX(plot, to)];\n    ctx.fillRect(left, bbox.top, right - left, bbox.height);\n    ctx.globalAlpha = 1;\n  }\n}\nfunction drawMarks(plot, { marks = [], labelled = true, phases, level }) {\n  const { ctx, bbox } = plot;\n  const ratio = devicePixelRatio || 1;\n  ctx.save();\n  if (level !== undefined && level !== null) drawLevel(plot, ctx, level, ratio);\n  const places = placesOf(plot, marks).map((place, row, all) => ({\n    ...place,\n    y: bbox.top - (labelled ? ((all.length - row - 1) * MARK_ROW + (phases ? 20 : 6)) * ratio : 0),\n  }));\n  ctx.lineWidth = 1.5 * ratio;\n  ctx.setLineDash([5 * ratio, 3 * ratio]);\n  for (const { x, y, mark } of places) {\n    ctx.strokeStyle = color(mark.color);\n    ctx.beginPath();\n    ctx.moveTo(x, y + 3 * ratio);\n    ctx.lineTo(x, bbox.top + bbox.height);\n    ctx.stroke();\n  }\n  ctx.setLineDash([]);\n  if (labelled) for (const place of places) labelAt(plot, ctx, place, ratio);\n  ctx.restore();\n}\nfunction placesOf(plot, marks) {\n  const { min, max } = plot.scales.x;\n  const slack = (max - min) * 0.02;\n  const middle = plot.bbox.left + plot.bbox.width / 2;\n  return marks\n    .filter(({ at }) => at >= min - slack && at <= max + slack)\n    .map((mark) => ({ mark, x: insideX(plot, mark.at) }))\n    .sort((a, b) => Math.abs(b.x - middle) - Math.abs(a.x - middle))\n    .map((place) => ({ ...place, toRight: place.x < middle }));\n}\nconst MARK_ROW = 16;\nfunction roomOfMarks({ marks = [], labelled = true }) {\n  return labelled ? marks.length * MARK_ROW : 0;\n}\nfunction labelAt(plot, ctx, { x, y, toRight, mark }, ratio) {\n  const { left, width: whole } = plot.bbox;\n  const gap = 6 * ratio;\n  ctx.font = `${11.5 * ratio}px system-ui, sans-serif`;\n  ctx.textBaseline = 'middle';\n  ctx.textAlign = toRight ? 'left' : 'right';\n  const text = fitted(ctx, mark.label, (toRight ? left + whole + 20 * ratio - x : x) - gap);\n  const width = ctx.measureText(text).width + gap;\n  ctx.fillStyle = color('--card');\n  ctx.fillRect(toRight ? x + gap / 2 : x - gap / 2 - width, y - 7 * ratio, width, 14 * ratio);\n  ctx.fillStyle = color('--text');\n  ctx.fillText(text, x + (toRight ? gap : -gap), y);\n}\nfunction drawLevel(plot, ctx, level, ratio) {\n  const y = plot.valToPos(level, 'y', true);\n  ctx.strokeStyle = color('--c3');\n  ctx.lineWidth = 1.5 * ratio;\n  ctx.setLineDash([6 * ratio, 4 * ratio]);\n  ctx.beginPath();\n  ctx.moveTo(plot.bbox.left, y);\n  ctx.lineTo(plot.bbox.left + plot.bbox.width, y);\n  ctx.stroke();\n  ctx.setLineDash([]);\n}\nfunction drawShapes(plot, { series }) {\n  const { ctx } = plot;\n  const size = 4.5 * (devicePixelRatio || 1);\n  ctx.save();\n  series.forEach(({ style }, index) => {\n    if (style.mark === undefined || !plot.series[index + 1].show) return;\n    ctx.strokeStyle = ctx.fillStyle = color(style.color);\n    ctx.lineWidth = size / 2;\n    ctx.setLineDash([]);\n    plot.data[index + 1].forEach((value, at) => {\n      if (value === null || value === undefined) return;\n      const x = plot.valToPos(plot.data[0][at], 'x', true);\n      const y = plot.valToPos(value, 'y', true);\n      ctx.beginPath();\n      if (style.mark === 'cross') {\n        ctx.moveTo(x - size, y - size);\n        ctx.lineTo(x + size, y + size);\n        ctx.moveTo(x + size, y - size);\n        ctx.lineTo(x - size, y + size);\n      } else ctx.arc(x, y, size, 0, 2 * Math.PI);\n      if (style.mark === 'dot') ctx.fill();\n      else ctx.stroke();\n    });\n  });\n  ctx.restore();\n}\nfunction shapeSample({ color: name, mark }) {\n  const stroke = `stroke:var(${name});stroke-width:2;fill:${mark === 'dot' ? `var(${name})` : 'none'}`;\n  const path = mark === 'cross' ? 'M4 2l8 8M12 2l-8 8' : 'M8 2a4 4 0 1 0 .01 0z';\n  return drawing({ width: 16, height: 12, viewBox: '0 0 16 12' }, ['path', { d: path, style: stroke }]);\n}\nfunction insideX(plot, value) {\n  const { left, width } = plot.bbox;\n  return Math.max(left, Math.min(left + width, plot.valToPos(value, 'x', true)));\n}\nconst plots = [];\nconst together = uPlot.sync('time');\nconst STYLES = [\n  { color: '--c1', width: 2, dash: [] },\n  { color: '--c2', width: 2, dash: [7, 3] },\n  { color: '--c3', width: 2, dash: [2, 3] },\n  { color: '--c4', width: 2, dash: [9, 3, 2, 3] },\n];\nconst OTHER_HEAD = { color: '--other', width: 1, dash: [] };\nconst OTHER_BASE = { color: '--c4', width: 1.25, dash: [4, 4] };\nfunction showChart(chart, into) {\n  const title = el('h3', { id: `${chart.id}-title` }, chart.title);\n  const canvas = el('div', {\n    class: 'plot',\n    role: 'img',\n    tabindex: '0',\n    'aria-label': `${chart.title}: ${chart.words}`,\n  });\n  const keys = el('ul', { class: 'keys', 'aria-label': `Lines of ${chart.title}` });\n  const box = el(\n    'figure',\n    { id: chart.id, class: chart.wide ? 'wide' : null },\n    el('figcaption', {}, title, chart.note ?? ''),\n    ...(chart.pick ? [chart.pick] : []),\n    canvas,\n    keys,\n    dataTable(chart),\n  );\n  into.append(box);\n  const plot = new uPlot(optionsOf(chart, canvas, keys), chart.table, canvas);\n  canvas.addEventListener('keydown', (event) => moveCursor(event, plot));\n  plots.push({ plot, canvas, chart });\n  return plot;\n}\nfunction inRows(charts) {\n  let isSecond = false;\n  return charts.map((chart, index) => {\n    const next = charts[index + 1];\n    const alone = !isSecond && (next === undefined || next.wide === true);\n    isSecond = chart.wide !== true && !isSecond && !alone;\n    return alone ? { ...chart, wide: true } : chart;\n  });\n}\nfunction heightOf(chart, width) {\n  return Math.round(Math.min(chart.wide ? 300 : 250, Math.max(190, width * 0.5)));\n}\nfunction optionsOf(chart, canvas, keys) {\n  const width = canvas.clientWidth;\n  const readers = chart.series.map((line, index) => keyOf(line, index + 1, keys));\n  keysOfOthers(chart, keys);\n  const grid = { stroke: color('--line'), width: 1 };\n  const axis = { stroke: color('--dim'), grid, ticks: grid, font: '12px system-ui, sans-serif' };\n  return {\n    width,\n    height: heightOf(chart, width),\n    padding: [(chart.phases ? 18 : 8) + roomOfMarks(chart), 24, 0, 0],\n    legend: { show: false },\n    cursor: {\n      y: false,\n      points: { size: 7 },\n      drag: { x: chart.time === true, y: false },\n      ...(chart.time ? { sync: { key: 'time' } } : {}),\n    },\n    scales: { x: { time: false, ...(chart.x.scale ?? {}) }, ...chart.scales },\n    axes: [\n      {\n        ...axis,\n        ...(chart.plain ? { grid: { show: false } } : {}),\n        size: 34,\n        values: (plot, values) => values.map(chart.x.axis),\n        ...(chart.x.more ?? {}),\n      },\n      ...chart.axes.map((one) => ({ ...axis, size: widthOf, ...one })),\n    ],\n    series: [{}, ...chart.series.map((line) => lineOf(line))],\n    hooks: {\n      drawClear: [(plot) => drawBehind(plot, chart)],\n      draw: [(plot) => drawShapes(plot, chart), (plot) => drawMarks(plot, chart)],\n      setCursor: [(plot) => readers.forEach((read) => read(plot))],\n      ...(chart.time ? { setScale: [(plot, key) => key === 'x' && zoomOthers(plot)] } : {}),\n    },\n  };\n}\nfunction widthOf(plot, values) {\n  return 22 + Math.max(4, ...(values ?? []).map((text) => text.length)) * 7;\n}\nfunction lineOf({ label, style, scale, shape }) {\n  return {\n    label,\n    scale: scale ?? 'y',\n    stroke: () => color(style.color),\n    width: style.width,\n    dash: style.dash,\n    ...(style.mark === undefined ? {} : { paths: () => null }),\n    points: shape ? { show: true, size: 8, fill: () => color(style.color) } : { show: false },\n    spanGaps: false,\n  };\n}\nfunction keyOf({ label, style, value, hidden }, index, keys) {\n  if (hidden) return () => undefined;\n  const sample = sampleOf(style);\n  const read = el('span', {});\n  const button = el('button', { type: 'button', 'aria-pressed': 'true' }, sample, `${label} `, read);\n  keys.append(el('li', {}, button));\n  button.addEventListener('click', () => {\n    const shown = button.getAttribute('aria-pressed') !== 'true';\n    button.setAttribute('aria-pressed', String(shown));\n    plots\n      .find(({ canvas }) => canvas.parentElement === keys.parentElement)\n      ?.plot.setSeries(index, { show: shown });\n  });\n  return (plot) => {\n    const at = plot.cursor.idx;\n    read.textContent = at === null || at === undefined ? '' : value(plot.data[index][at]);\n  };\n}\nfunction keysOfOthers({ series }, keys) {\n  const others = series.filter(({ other, hidden }) => other && hidden);\n  for (const [style, label] of [\n    [OTHER_HEAD, 'other runs of this change'],\n    [OTHER_BASE, 'runs of the base'],\n  ])\n    if (others.some((line) => line.style === style))\n      keys.append(el('li', { class: 'others' }, sampleOf(style), label));\n}\nfunction sampleOf(line) {\n  if (line.mark !== undefined) return shapeSample(line);\n  const { color: name, width, dash } = line;\n  const style = `stroke:var(${name});stroke-width:${width + 0.5};stroke-dasharray:${dash.join(' ')}`;\n  return drawing({ width: 26, height: 8, viewBox: '0 0 26 8' }, [\n    'line',\n    { x1: 0, x2: 26, y1: 4, y2: 4, style },\n  ]);\n}\nlet zooming = false;\nfunction zoomOthers(plot) {\n  if (zooming || plot.status !== 1) return;\n  const { min, max } = plot.scales.x;\n  zoomTo(min, max, plot);\n}\nfunction zoomTo(min, max, but = null) {\n  zooming = true;\n  for (const { plot, chart } of plots) if (chart.time && plot !== but) plot.setScale('x', { min, max });\n  setTimeout(() => {\n    zooming = false;\n  });\n}\nfunction moveCursor(event, plot) {\n  const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 };\n  const last = plot.data[0].length - 1;\n  const from = plot.cursor.idx ?? (event.key === 'ArrowLeft' ? last + 1 : -1);\n  const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : from + (steps[event.key] ?? NaN);\n  if (Number.isNaN(to)) return;\n  event.preventDefault();\n  const at = Math.max(0, Math.min(last, to));\n  plot.setCursor({ left: plot.valToPos(plot.data[0][at], 'x'), top: 10 }, true, true);\n}\nfunction drawBehind(plot, chart) {\n  const { ctx, bbox } = plot;\n  const ratio = devicePixelRatio || 1;\n  const at = (seconds) => insideX(plot, seconds);\n  ctx.save();\n  const shade = (from, to, fill) => {\n    ctx.fillStyle = fill;\n    ctx.fillRect(at(from), bbox.top, at(to) - at(from), bbox.height);\n  };\n  (chart.phases ?? []).forEach(({ name, from, to }, index) => {\n    if (index % 2 === 1) shade(from, to, color('--phase'));\n    const width = at(to) - at(from);\n    if (width < 24 * ratio || chart.phases.length < 2) return;\n    ctx.font = `${11 * ratio}px system-ui, sans-serif`;\n    ctx.fillStyle = color('--dim');\n    ctx.textAlign = 'center';\n    ctx.textBaseline = 'bottom';\n    const text = fitted(ctx, name, width - 4 * ratio);\n    if (text !== '') ctx.fillText(text, (at(from) + at(to)) / 2, bbox.top - 3 * ratio);\n  });\n  if (chart.time && marked !== null) shade(marked.from, marked.to, color('--moment'));\n  drawMarkedStretches(plot, ctx, chart.marks ?? []);\n  chart.behind?.(plot, ctx);\n  ctx.restore();\n}\nconst LEAST_OF_NAME = 6;\nfunction fitted(ctx, text, width) {\n  if (ctx.measureText(text).width <= width) return text;\n  for (let length = text.length - 1; length >= LEAST_OF_NAME; length--) {\n    const cut = `${text.slice(0, length)}…`;\n    if (ctx.measureText(cut).width <= width) return cut;\n  }\n  return '';\n}\nfunction dataTable({ title, x, table, series, rows: shownRow = () => true }) {\n  const shown = series.map((line, index) => ({ ...line, index })).filter(({ hidden }) => !hidden);\n  const fold = el('details', {}, el('summary', {}, `Numbers of ${title}`));\n  fold.addEventListener('toggle', () => {\n    if (!fold.open || fold.children.length > 1) return;\n    const heads = [x.label, ...shown.map(({ label }) => label)].map((text) =>\n      el('th', { scope: 'col' }, text),\n    );\n    const rows = [...table[0].keys()]\n      .filter(shownRow)\n      .map((row) =>\n        el(\n          'tr',\n          {},\n          el('th', { scope: 'row' }, x.text(table[0][row])),\n          ...shown.map((line) => el('td', {}, line.value(table[line.index + 1][row]))),\n        ),\n      );\n    const all = el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));\n    fold.append(\n      el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Numbers of ${title}` }, all),\n    );\n  });\n  return fold;\n}\nfunction resizeAll() {\n  for (const { plot, canvas, chart } of plots) {\n    const width = canvas.clientWidth;\n    if (width > 0 && width !== plot.width) plot.setSize({ width, height: heightOf(chart, width) });\n  }\n}\nlet marked = null;\nfunction timeCharts(data, run, others) {\n  const line = (label, values, style, unit, more = {}) => ({\n    label,\n    values,\n    style: STYLES[style],\n    value: (value) => inUnit(unit, value),\n    ...more,\n  });\n  const charts = [\n    {\n      id: 'chart-throughput',\n      title: 'Throughput',\n      unit: 'perSecond',\n      overlay: 'succeeded',\n      lines: [\n        line('succeeded', run.succeeded, 0, 'perSecond'),\n        ...(run.failed.some((value) => value > 0) ? [line('sent', run.sent, 1, 'perSecond')] : []),\n      ],\n    },\n    {\n      id: 'chart-latency',\n      title: 'Latency',\n      unit: 'ms',\n      overlay: 'p95',\n      lines: [line('p50', run.p50, 0, 'ms'), line('p95', run.p95, 1, 'ms'), line('p99', run.p99, 2, 'ms')],\n    },\n    errorsChart(run, line),\n    {\n      id: 'chart-users',\n      title: data.open ? 'Users under way' : 'Users',\n      unit: 'count',\n      lines: [\n        line(data.open ? 'journeys under way' : 'users', run.users, 0, 'count'),\n        ...(data.open\n          ? [line('planned, journeys/s', run.planned, 1, 'perSecond')]\n          : [line('planned', run.planned, 1, 'count')]),\n      ],\n    },\n    ...serverCharts(data, run, line),\n  ];\n  return charts\n    .filter(({ lines, id }) =>\n      lines.some(({ values }) =>\n        values.some((value) => value !== null && (value > 0 || id !== 'chart-errors')),\n      ),\n    )\n    .map((chart) => overTime(chart, run, others));\n}\nfunction errorsChart(run, line) {\n  const dropped = run.dropped.some((value) => value > 0);\n  return {\n    id: 'chart-errors',\n    title: 'Errors',\n    unit: 'perSecond',\n    lines: [\n      line('failed', run.failed, 1, 'perSecond'),\n      ...(dropped ? [line('dropped (no free slot)', run.dropped, 3, 'perSecond')] : []),\n    ],\n  };\n}\nfunction serverCharts(data, run, line) {\n  const { server } = run;\n  const chart = (id, title, unit, lines) => ({ id: `chart-${id}`, title, unit, lines });\n  const known = (values) => values !== null && values !== undefined;\n  const charts = [];\n  if (known(server?.cpu))\n    charts.push(\n      chart('cpu', `Server CPU, of ${data.cores} cores`, 'cores', [line('CPU', server.cpu, 0, 'cores')]),\n    );\n  if (known(server?.memory))\n    charts.push(chart('memory', 'Server memory', 'bytes', [line('resident', server.memory, 0, 'bytes')]));\n  const counts = [];\n  if (known(server?.files)) counts.push(line('open files', server.files, 0, 'count'));\n  if (known(server?.threads)) counts.push(line('threads', server.threads, 1, 'count'));\n  if (known(server?.connections)) counts.push(line('connections', server.connections, 2, 'count'));\n  if (server?.closeWait?.some((value) => value > 0))\n    counts.push(line('in CLOSE_WAIT', server.closeWait, 3, 'count'));\n  if (counts.length > 0)\n    charts.push(chart('files', 'Server files, threads and connections', 'count', counts));\n  run.metrics.forEach(({ name, values }, index) => {\n    const unit = /_bytes/.test(name) ? 'bytes' : 'count';\n    charts.push(chart(`metric-${index}`, name, unit, [line('value', values, 0, unit)]));\n  });\n  return charts;\n}\nfunction overTime(chart, run, others) {\n  const behind = chart.overlay === undefined ? [] : others;\n  const tables = [\n    ...behind.map((other) => [middles(other), other[chart.overlay]]),\n    [middles(run), ...chart.lines.map(({ values }) => values)],\n  ];\n  const table = tables.length === 1 ? tables[0] : uPlot.join(tables);\n  const series = [\n    ...behind.map((other) => ({\n      label: `${chart.overlay} of ${other.label}`,\n      style: other.side === 'base' ? OTHER_BASE : OTHER_HEAD,\n      value: (value) => inUnit(chart.unit, value),\n      other: true,\n      hidden: behind.length > 1,\n    })),\n    ...chart.lines,\n  ];\n  return {\n    ...chart,\n    time: true,\n    phases: run.phases,\n    marks: marksOf(run),\n    labelled: chart.overlay !== undefined,\n    table,\n    series,\n    x: {\n      label: 'time',\n      text: clock,\n      axis: clock,\n      scale: { range: (plot, min, max) => wholeOr(run, min, max) },\n      more: timeTicks,\n    },\n    scales: { y: { range: (plot, min, max) => fromZero(max) } },\n    axes: [{ values: (plot, values) => axisLabels(chart.unit, values), scale: 'y' }],\n    words: [wordsOf(chart), ...run.moments.map(({ label, to }) => `${label}, at ${clock(to)}`)].join('; '),\n  };\n}\nconst MOMENT_COLORS = { broke: '--red', recovery: '--c3' };\nfunction marksOf({ moments }) {\n  return moments.map(({ label, kind, from, to }) => ({\n    label,\n    color: MOMENT_COLORS[kind],\n    at: to,\n    from,\n    to,\n  }));\n}\nconst timeTicks = { incrs: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200], space: 60 };\nfunction middles({ seconds, step }) {\n  return seconds.map((start) => start + step / 2);\n}\nfunction wholeOr(run, min, max) {\n  const [first, last] = [run.step / 2, middles(run).at(-1) ?? 0];\n  const end = Math.max(run.duration, last);\n  return [min === null || min <= first ? 0 : min, max === null || max >= last ? end : max];\n}\nfunction roundSteps(low, high) {\n  const digits = high / low > 3000 ? [1] : high / low > 8 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 7];\n  const steps = [];\n  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++)\n    for (const digit of digits) steps.push(Number((digit * 10 ** power).toPrecision(2)));\n  return steps.filter((step) => step >= low && step <= high);\n}\nfunction fromZero(max) {\n  return [0, max === null || max <= 0 ? 1 : max * 1.08];\n}\nfunction wordsOf({ lines, unit }) {\n  return lines\n    .map(\n      ({ label, values }) =>\n        `${label} ${inUnit(unit, middleOf(values))} in the middle, ${inUnit(unit, highestOf(values))} at most`,\n    )\n    .join('; ');\n}\nfunction heatChart(run) {\n  const { bounds, columns, most } = run.heat;\n  if (most === 0) return null;\n  const ramp = el('canvas', {\n    class: 'ramp',\n    width: 90,\n    height: 1,\n    role: 'img',\n    'aria-label': 'from few to many',\n  });\n  const pen = ramp.getContext('2d');\n  for (let x = 0; x < 90; x++) {\n    pen.fillStyle = heatColor((x + 1) / 90);\n    pen.fillRect(x, 0, 1, 1);\n  }\n  return {\n    id: 'chart-heat',\n    title: 'Latency, request by request',\n    wide: true,\n    note: el('span', { class: 'unit' }, 'few ', ramp, ` many (most: ${figure(most)})`),\n    time: true,\n    phases: run.phases,\n    marks: marksOf(run),\n    labelled: false,\n    table: [middles(run), run.p50, run.p95],\n    series: [\n      {\n        label: 'p50',\n        style: { color: '--text', width: 1.5, dash: [] },\n        value: (value) => inUnit('ms', value),\n      },\n      {\n        label: 'p95',\n        style: { color: '--text', width: 1.5, dash: [6, 3] },\n        value: (value) => inUnit('ms', value),\n      },\n    ],\n    x: {\n      label: 'time',\n      text: clock,\n      axis: clock,\n      scale: { range: (plot, min, max) => wholeOr(run, min, max) },\n      more: timeTicks,\n    },\n    scales: { y: { distr: 3, range: () => [Math.max(bounds[0], 0.001), bounds[bounds.length - 1]] } },\n    plain: true,\n    axes: [\n      {\n        scale: 'y',\n        grid: { show: false },\n        splits: (plot) => roundSteps(plot.scales.y.min, plot.scales.y.max),\n        values: (plot, values) => values.map(ownUnit),\n      },\n    ],\n    words: `requests from ${inUnit('ms', bounds[0])} to ${inUnit('ms', bounds[bounds.length - 1])}; p95 ${inUnit('ms', middleOf(run.p95))} in the middle`,\n    behind: (plot, ctx) => {\n      ctx.beginPath();\n      ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);\n      ctx.clip();\n      columns.forEach(([first, ...counts], column) => {\n        const left = Math.floor(plot.valToPos(run.seconds[column], 'x', true));\n        const right = Math.ceil(plot.valToPos(run.seconds[column] + run.step, 'x', true));\n        counts.forEach((count, offset) => {\n          if (count === 0) return;\n          const low = plot.valToPos(Math.max(bounds[first + offset], 0.001), 'y', true);\n          const high = plot.valToPos(bounds[first + offset + 1], 'y', true);\n          ctx.fillStyle = heatColor(Math.log1p(count) / Math.log1p(most));\n          ctx.fillRect(left, Math.floor(high), right - left, Math.ceil(low) - Math.floor(high));\n        });\n      });\n      drawCasings(plot, ctx);\n    },\n  };\n}\nfunction drawCasings(plot, ctx) {\n  ctx.strokeStyle = color('--card');\n  ctx.lineWidth = 4.5 * (devicePixelRatio || 1);\n  plot.series.slice(1).forEach(({ show }, index) => {\n    if (!show) return;\n    let isOpen = false;\n    ctx.beginPath();\n    plot.data[index + 1].forEach((value, at) => {\n      const isKnown = value !== null && value !== undefined && value > 0;\n      const place = isKnown\n        ? [plot.valToPos(plot.data[0][at], 'x', true), plot.valToPos(value, 'y', true)]\n        : null;\n      if (place !== null && isOpen) ctx.lineTo(...place);\n      else if (place !== null) ctx.moveTo(...place);\n      isOpen = isKnown;\n    });\n    ctx.stroke();\n  });\n}\nfunction heatColor(share) {\n  const dark = isDark();\n  const stops = dark\n    ? [\n        [33, 39, 49],\n        [0, 90, 130],\n        [86, 160, 140],\n        [240, 228, 66],\n      ]\n    : [\n        [226, 234, 244],\n        [134, 182, 220],\n        [20, 110, 170],\n        [20, 30, 80],\n      ];\n  const place = Math.max(0, Math.min(0.9999, share)) * (stops.length - 1);\n  const [from, to] = [stops[Math.floor(place)], stops[Math.floor(place) + 1]];\n  const mixed = from.map((value, index) => Math.round(value + (to[index] - value) * (place % 1)));\n  return `rgb(${mixed.join(',')})`;\n}\nconst STEPS_PER_NINE = 12;\nfunction spectrumChart(spectrum, pick) {\n  const { head, base } = spectrum;\n  const length = Math.max(head.values.length, base?.values.length ?? 0);\n  const steps = Array.from({ length }, (_, step) => step / STEPS_PER_NINE);\n  const filled = (values) => steps.map((_, step) => (values[step] > 0 ? values[step] : null));\n  const percentile = (nines) =>\n    `${Number((100 * (1 - 10 ** -nines)).toPrecision(nines < 1 ? 2 : Math.ceil(nines) + 2))} %`;\n  const value = (each) => inUnit('ms', each);\n  const lines = [\n    { label: 'this change', style: STYLES[0], value, values: filled(head.values) },\n    ...(base === null ? [] : [{ label: 'base', style: STYLES[1], value, values: filled(base.values) }]),\n  ];\n  const at = (curve, nines) =>\n    inUnit('ms', curve.values[Math.min(curve.values.length - 1, Math.round(nines * STEPS_PER_NINE))]);\n  const told = (curve) =>\n    `p90 ${at(curve, 1)}, p99 ${at(curve, 2)}, most ${inUnit('ms', curve.values[curve.values.length - 1])}`;\n  return {\n    id: 'chart-spectrum',\n    title: 'Latency by percentile',\n    wide: true,\n    pick,\n    note: el(\n      'span',\n      { class: 'unit' },\n      `${figure(head.count)} requests${base === null ? '' : ` beside ${figure(base.count)} of the base`}`,\n    ),\n    table: [steps, ...lines.map(({ values }) => values)],\n    series: lines,\n    x: {\n      label: 'percentile',\n      text: percentile,\n      axis: (nines) => (Number.isInteger(nines) ? percentile(nines) : ''),\n      more: { incrs: [1], space: 40 },\n    },\n    scales: { y: { distr: 3, range: (plot, min, max) => spectrumRange(min, max) } },\n    axes: [\n      {\n        scale: 'y',\n        splits: (plot) => roundSteps(plot.scales.y.min, plot.scales.y.max),\n        values: (plot, values) => values.map(ownUnit),\n      },\n    ],\n    words: `${spectrum.endpoint ?? 'all endpoints'}: ${told(head)}${base === null ? '' : `; base: ${told(base)}`}`,\n  };\n}\nfunction spectrumRange(min, max) {\n  const [low, high] = [min ?? 1, max ?? 10];\n  return [low / 1.15, Math.max(high, low * 2) * 1.15];\n}\nfunction capacityCharts(data) {\n  const { stages, law, search } = data.capacity;\n  const charts = [\n    stages.load.length > 0 ? stagesChart(data) : null,\n    law === null ? null : lawChart(law),\n    search === null ? null : searchChart(search),\n  ].filter((chart) => chart !== null);\n  return inRows(charts.map((chart, index) => ({ ...chart, wide: index === 0 })));\n}\nconst BREAK_STYLES = { throughput: '--c1', p95: '--c2', errors: '--c4' };\nfunction stagesChart(data) {\n  const { stages, breaks } = data.capacity;\n  const { load, throughput, p95, errors } = stages;\n  const failed = errors.some((value) => value > 0);\n  const unit = data.open ? 'journeys/s' : 'users';\n  const percent = (value) => (value === null || value === undefined ? NO_VALUE : `${figure(value * 100)} %`);\n  const line = (label, style, scale, value) => ({ label, style: STYLES[style], scale, value, shape: true });\n  return {\n    id: 'chart-stages',\n    title: 'Load and latency',\n    note: el('span', { class: 'unit' }, `by ${unit}`),\n    table: [load, throughput, p95, ...(failed ? [errors] : [])],\n    series: [\n      line('throughput', 0, 'y', (value) => inUnit('perSecond', value)),\n      line('p95', 1, 'ms', (value) => inUnit('ms', value)),\n      ...(failed ? [line('errors', 3, 'share', percent)] : []),\n    ],\n    marks: breaks.map(({ cause, label, at, low, high }) => ({\n      label,\n      color: BREAK_STYLES[cause],\n      at: at ?? high,\n      from: low ?? at ?? high,\n      to: high,\n    })),\n    x: { label: unit, text: figure, axis: figure, scale: { range: (plot, min, max) => [0, max * 1.02] } },\n    scales: {\n      y: { range: (plot, min, max) => fromZero(max) },\n      ms: { range: (plot, min, max) => fromZero(max) },\n      share: { range: () => [0, 1] },\n    },\n    axes: [\n      { scale: 'y', values: (plot, all) => all.map((value) => inUnit('perSecond', value)) },\n      {\n        scale: 'ms',\n        side: 1,\n        grid: { show: false },\n        values: (plot, all) => axisLabels('ms', all),\n      },\n    ],\n    words: [\n      ...breaks.map(({ label }) => label),\n      ...load.map(\n        (at, index) =>\n          `${figure(at)} ${unit}: ${inUnit('perSecond', throughput[index])}, p95 ${inUnit('ms', p95[index])}`,\n      ),\n    ].join('; '),\n  };\n}\nfunction lawChart({ label, concurrency, throughput, measured, peak }) {\n  const perSecond = (value) => inUnit('perSecond', value);\n  return {\n    id: 'chart-law',\n    title: 'Universal Scalability Law',\n    note: el('span', { class: 'unit' }, label),\n    table: [concurrency, throughput, measured],\n    rows: (index) => measured[index] !== null,\n    series: [\n      { label: 'the law', style: STYLES[1], value: perSecond },\n      { label: 'measured', style: { ...STYLES[0], mark: 'dot' }, value: perSecond },\n    ],\n    marks:\n      peak === null\n        ? []\n        : [\n            {\n              label: `most at ${figure(peak.concurrency)}: ${perSecond(peak.throughput)}`,\n              color: '--c2',\n              at: peak.concurrency,\n              from: peak.concurrency,\n              to: peak.concurrency,\n            },\n          ],\n    x: {\n      label: 'in the system at once',\n      text: figure,\n      axis: figure,\n      scale: { range: (plot, min, max) => [0, max] },\n    },\n    scales: { y: { range: (plot, min, max) => fromZero(max) } },\n    axes: [{ scale: 'y', values: (plot, all) => all.map(perSecond) }],\n    words: `${label}; requests in the system at once against throughput`,\n  };\n}\nfunction searchChart({ rates, outcomes, found }) {\n  const perSecond = (value) => inUnit('perSecond', value);\n  const steps = rates.map((_, index) => index + 1);\n  const those = (outcome) => rates.map((rate, index) => (outcomes[index] === outcome ? rate : null));\n  const kinds = [\n    ['held', { color: '--c3', mark: 'dot' }],\n    ['broke', { color: '--c2', mark: 'cross' }],\n    ['unclear', { color: '--dim', mark: 'ring' }],\n  ].filter(([outcome]) => outcomes.includes(outcome));\n  return {\n    id: 'chart-search',\n    title: 'The search, step by step',\n    note: el('span', { class: 'unit' }, found === null ? 'nothing held' : `sustained: ${perSecond(found)}`),\n    table: [steps, rates, ...kinds.map(([outcome]) => those(outcome))],\n    series: [\n      { label: 'rate', style: { color: '--dim', width: 1, dash: [2, 4] }, value: perSecond, hidden: true },\n      ...kinds.map(([label, style]) => ({\n        label,\n        style: { width: 0, dash: [], ...style },\n        value: perSecond,\n      })),\n    ],\n    level: found,\n    x: {\n      label: 'step',\n      text: String,\n      axis: (step) => (Number.isInteger(step) ? String(step) : ''),\n      scale: { range: (plot, min, max) => [0.5, max + 0.5] },\n      more: { incrs: [1, 2, 5, 10], space: 24 },\n    },\n    scales: { y: { range: (plot, min, max) => fromZero(max) } },\n    axes: [{ scale: 'y', values: (plot, all) => all.map(perSecond) }],\n    words: rates.map((rate, index) => `${perSecond(rate)} ${outcomes[index]}`).join(', '),\n  };\n}\nconst data = JSON.parse(document.getElementById('data').textContent);\nconst darkWished = matchMedia('(prefers-color-scheme: dark)');\nconst root = document.documentElement;\nconst state = { run: data.chosen, others: 'none', spectrum: 0 };\nfunction isDark() {\n  return root.dataset.theme === undefined ? darkWished.matches : root.dataset.theme === 'dark';\n}\nfunction othersOf(run) {\n  if (state.others === 'none') return [];\n  if (state.others === 'all') return data.runs.filter((other) => other !== run);\n  return data.runs.filter((other) => other !== run && String(other.number) === state.others);\n}\nfunction draw() {\n  const opened = [...document.querySelectorAll('figure details[open]')].map(\n    (fold) => fold.closest('figure').id,\n  );\n  for (const { plot } of plots.splice(0)) plot.destroy();\n  for (const grid of document.querySelectorAll('.chart-grid')) grid.replaceChildren();\n  drawCapacity();\n  drawOverTime();\n  for (const id of opened) document.getElementById(id)?.querySelector('details')?.setAttribute('open', '');\n}\nfunction drawCapacity() {\n  const grid = document.getElementById('capacity-grid');\n  if (grid === null || data.capacity === null) return;\n  for (const chart of capacityCharts(data)) showChart(chart, grid);\n}\nfunction drawOverTime() {\n  const grid = document.getElementById('chart-grid');\n  if (grid === null) return;\n  const charts = [];\n  const run = data.runs[state.run];\n  if (run !== undefined) {\n    charts.push(...timeCharts(data, run, othersOf(run)));\n    const heat = heatChart(run);\n    if (heat !== null) charts.splice(2, 0, heat);\n  }\n  const spectrum = data.spectra[state.spectrum];\n  if (spectrum !== undefined) charts.push(spectrumChart(spectrum, spectrumPicker()));\n  for (const chart of inRows(charts)) showChart(chart, grid);\n}\nfunction spectrumPicker() {\n  if (data.spectra.length < 2) return null;\n  const options = data.spectra.map(({ endpoint }, index) =>\n    el('option', { value: index, selected: index === state.spectrum }, endpoint ?? '(all endpoints)'),\n  );\n  const change = (event) => {\n    state.spectrum = Number(event.target.value);\n    draw();\n    document.querySelector('#chart-spectrum select')?.focus();\n  };\n  return el(\n    'div',\n    { class: 'pick' },\n    el('label', {}, 'endpoint', el('select', { onchange: change }, ...options)),\n  );\n}\nfunction showControls() {\n  const controls = document.getElementById('chart-controls');\n  if (controls === null || data.runs.length === 0) return;\n  controls.hidden = false;\n  const reset = el('button', { type: 'button', id: 'whole' }, 'Show the whole run');\n  reset.addEventListener('click', () => {\n    unmark();\n    zoomTo(0, data.runs[state.run].duration);\n  });\n  controls.replaceChildren(\n    ...(data.runs.length > 1 ? runPickers() : []),\n    reset,\n    el(\n      'p',\n      { class: 'note' },\n      'Drag over a chart to look closer; arrow keys move the cursor of the chart that has the focus.',\n    ),\n  );\n}\nfunction runPickers() {\n  const option = (value, label, chosen) => el('option', { value, selected: chosen }, label);\n  const run = el(\n    'select',\n    { id: 'run' },\n    ...data.runs.map(({ label }, index) => option(index, label, index === state.run)),\n  );\n  const others = el('select', { id: 'others' });\n  const offer = () => {\n    const shown = data.runs[state.run];\n    const rest = data.runs.filter((other) => other !== shown);\n    const partner = rest.find(({ pair }) => pair !== null && pair === shown.pair);\n    state.others = partner === undefined ? 'all' : String(partner.number);\n    others.replaceChildren(\n      option('none', 'no other run', state.others === 'none'),\n      option('all', 'all other runs', state.others === 'all'),\n      ...rest.map(({ label, number }) => option(number, label, state.others === String(number))),\n    );\n  };\n  offer();\n  run.addEventListener('change', () => {\n    state.run = Number(run.value);\n    unmark();\n    offer();\n    draw();\n  });\n  others.addEventListener('change', () => {\n    state.others = others.value;\n    draw();\n  });\n  return [el('label', {}, 'run', run), el('label', {}, 'beside it', others)];\n}\nfunction jump(event) {\n  const link = event.currentTarget;\n  const { run, from, to } = link.dataset;\n  const index = data.runs.findIndex(({ number }) => number === Number(run));\n  if (index < 0) return;\n  event.preventDefault();\n  const picker = document.getElementById('run');\n  if (picker !== null && index !== state.run) {\n    picker.value = String(index);\n    picker.dispatchEvent(new Event('change'));\n  }\n  marked = { from: Number(from), to: Number(to) };\n  tellMarked(link);\n  const shown = data.runs[index];\n  const room = Math.max(3, (marked.to - marked.from) * 0.5);\n  zoomTo(Math.max(0, marked.from - room), Math.min(shown.duration, marked.to + room));\n  const chart =\n    document.getElementById(`chart-${link.dataset.chart}`) ??\n    document.getElementById('chart-latency') ??\n    document.getElementById('charts');\n  chart.scrollIntoView({ block: 'start' });\n  chart.querySelector('.plot')?.focus({ preventScroll: true });\n}\nfunction tellMarked(link) {\n  const back = el('button', { type: 'button', id: 'back' }, 'Back to the finding');\n  back.addEventListener('click', () => {\n    link.closest('li').scrollIntoView({ block: 'center' });\n    link.focus({ preventScroll: true });\n  });\n  const about = link.closest('li').querySelector('strong').textContent;\n  const note = document.getElementById('marked');\n  note.hidden = false;\n  note.replaceChildren(el('span', { class: 'swatch' }), `Marked, ${link.textContent}: ${about} `, back);\n}\nfunction unmark() {\n  marked = null;\n  document.getElementById('marked').hidden = true;\n}\nfunction showTheme() {\n  const button = document.getElementById('theme');\n  const label = () => {\n    button.textContent = isDark() ? 'Light colours' : 'Dark colours';\n  };\n  button.hidden = false;\n  label();\n  button.addEventListener('click', () => {\n    root.dataset.theme = isDark() ? 'light' : 'dark';\n    label();\n    draw();\n  });\n  darkWished.addEventListener('change', () => {\n    label();\n    draw();\n  });\n}\nfunction preparePaper() {\n  const before = { theme: root.dataset.theme, folded: [] };\n  addEventListener('beforeprint', () => {\n    before.theme = root.dataset.theme;\n    before.folded = [...document.querySelectorAll('details.part:not([open]), details.advice:not([open])')];\n    for (const fold of before.folded) fold.open = true;\n    root.dataset.theme = 'light';\n    root.dataset.paper = '';\n    draw();\n  });\n  addEventListener('afterprint', () => {\n    for (const fold of before.folded) fold.open = false;\n    if (before.theme === undefined) delete root.dataset.theme;\n    else root.dataset.theme = before.theme;\n    delete root.dataset.paper;\n    draw();\n  });\n}\nfor (const table of document.querySelectorAll('table[data-sortable]')) makeSortable(table);\nfor (const link of document.querySelectorAll('a.moment')) link.addEventListener('click', jump);\nshowTheme();\nshowControls();\ndraw();\npreparePaper();\nnew ResizeObserver(resizeAll).observe(document.body);\nroot.dataset.drawn = String(plots.length);\n})();\n";

// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/stage-words.js
var stage_words = __webpack_require__(6492);
;// CONCATENATED MODULE: ./lib/report/html/page-blocks.js
/** A part of the page with its heading; nothing where there is nothing in it. `title` is HTML. */
function section(id, title, body) {
    if (body === '')
        return '';
    return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${body}\n</section>`;
}
/** A part that is folded away until it is asked for, and open on paper. `title` is HTML. */
function foldedSection(id, title, body) {
    if (body === '')
        return '';
    return `<section id="${id}"><details class="part"><summary><h2>${title}</h2></summary>\n${body}\n</details></section>`;
}
/** A table within a section that is folded away until it is asked for, and open on paper. `title` is HTML. */
function folded(title, body) {
    return `<details class="part inner"><summary>${title}</summary>\n${body}\n</details>`;
}
/** A share of the largest as a picture; the figure stands beside it. */
function barOf(share) {
    const width = Math.max(1, Math.round(200 * share));
    return `<svg class="bar-of" viewBox="0 0 200 12" width="200" height="12" aria-hidden="true"><rect width="${width}" height="12" rx="2"/></svg>`;
}
/** A verdict: sign, words and colour, so that each of them alone tells it. */
function badge(emoji, words, color) {
    return `<span class="badge ${color}"><span aria-hidden="true">${emoji}</span> ${words}</span>`;
}
function list(items, name = '') {
    if (items.length === 0)
        return '';
    return `<ul${name === '' ? '' : ` class="${name}"`}>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
}

;// CONCATENATED MODULE: ./lib/report/html/page-table.js
/** A table that scrolls inside its own box. `label`: plain words that name it to a screen reader. */
function pageTable(label, columns, rows, options = {}) {
    const { id, sortable = false } = options;
    const heads = columns.map((column) => headCell(column, sortable)).join('');
    const body = rows.map((cells) => `<tr>${cells.map((cell, at) => bodyCell(cell, at, columns)).join('')}</tr>`);
    const attributes = `${id === undefined ? '' : ` id="${id}"`}${sortable ? ' data-sortable' : ''}`;
    return (`<div class="scroll" role="region" aria-label="Table: ${label}" tabindex="0"><table${attributes}>` +
        `<thead><tr>${heads}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`);
}
function headCell(column, all) {
    const { head, sortable } = column;
    const side = classOf(column);
    if (!all || sortable === false)
        return `<th scope="col"${side}>${head}</th>`;
    return `<th scope="col"${side} aria-sort="none"><button type="button" class="sort">${head}<span aria-hidden="true"></span></button></th>`;
}
function classOf(column) {
    if (column?.align !== undefined)
        return ` class="${column.align}"`;
    return column?.wrap === true ? ' class="wrap"' : '';
}
function bodyCell({ html, sort }, index, columns) {
    const side = classOf(columns[index]);
    const key = sort === undefined || sort === null ? '' : ` data-sort="${String(sort)}"`;
    return index === 0 ? `<th scope="row"${side}${key}>${html}</th>` : `<td${side}${key}>${html}</td>`;
}

;// CONCATENATED MODULE: ./lib/report/html/capacity-part.js




/** Where a growing load breaks the service; nothing for loads that don't grow. */
function capacityPart(view) {
    const { capacity, say, open } = view;
    if (capacity === null)
        return '';
    const sentences = (0,stage_words/* breakingSentences */.AE)(capacity, open).map((text) => say.prose(text));
    const parts = [
        list(sentences),
        '<div id="capacity-grid" class="chart-grid"></div>',
        endpointTable(capacity, view),
        searchTable(capacity, view),
        stageTable(capacity, view),
    ];
    return section('capacity', 'Where it breaks', parts.filter((part) => part !== '').join('\n'));
}
function endpointTable(capacity, view) {
    const { notes, breaking, sustained } = capacity;
    if (notes.length === 0)
        return '';
    const broke = notes.some(({ first }) => first !== null);
    const rows = notes.map((note, index) => noteCells(note, index, broke ? breaking.range : null, view));
    const columns = [
        { head: 'endpoint' },
        { head: 'note' },
        ...(broke ? [{ head: 'lowest load to highest', sortable: false }, right('breaks at')] : []),
        right('p95, lowest load'),
        right('p95, highest'),
        right('errors, highest'),
        ...(sustained === null ? [] : [right('sustained in the mix')]),
        { head: 'because', sortable: false, wrap: true },
    ];
    const key = broke ? `<p class="note">${BAR_KEY}</p>\n` : '';
    const table = pageTable('How each endpoint took the load', columns, rows, {
        id: 'capacity-endpoints',
        sortable: true,
    });
    return `<h3>How each endpoint took it</h3>\n${key}${table}`;
}
const BAR_KEY = 'Line: the loads that were tried · square: where the endpoint broke · shaded: the loads between which that lies.';
function noteCells(note, index, range, view) {
    const { capacity } = view;
    const { name, why, p95, errorRate, first } = note;
    const { say, open } = view;
    const { emoji, color } = stage_words/* NOTE_LOOKS */.Q2[note.note];
    const place = first === null ? null : (first.at ?? first.high);
    return [
        { html: say.code(name), sort: say.plain(name) },
        { html: badge(emoji, note.note, color), sort: RANKS.indexOf(note.note) * 1000 + index },
        ...(range === null
            ? []
            : [
                { html: loadBar(note, range, view) },
                { html: place === null ? figure_words/* NONE */.x3 : (0,stage_words/* formatLoad */.uN)(place, open), sort: place },
            ]),
        { html: (0,figure_words/* formatFigure */.Mo)('p95', p95.lowest), sort: p95.lowest },
        { html: (0,figure_words/* formatFigure */.Mo)('p95', p95.highest), sort: p95.highest },
        { html: (0,figure_words/* formatFigure */.Mo)('errors', errorRate), sort: errorRate },
        ...(capacity?.sustained ? [servedCell(capacity, name)] : []),
        { html: say.prose(why) },
    ];
}
function servedCell(capacity, name) {
    const served = capacity.sustained?.endpoints.find((one) => one.name === name)?.throughput ?? null;
    return { html: (0,stage_words/* servedWords */.ps)(capacity, name), sort: served };
}
const RANKS = ['bottleneck', 'watch', 'OK'];
/** The range of loads with the place where an endpoint broke and how sure that is. */
function loadBar({ first, note }, { lowest, highest }, { open, say }) {
    const at = (load) => Math.round(10 * (EDGE + ((load - lowest) / (highest - lowest)) * (WIDTH - 2 * EDGE))) / 10;
    const words = first === null ? 'did not break' : (0,stage_words/* breakLabel */.yF)(first, open);
    const shapes = [
        `<line class="tried" x1="${EDGE}" x2="${WIDTH - EDGE}" y1="10" y2="10"/>`,
        ...(first === null ? [] : breakShapes(first, at, stage_words/* NOTE_LOOKS */.Q2[note].color)),
    ];
    return `<svg class="load-bar" viewBox="0 0 ${WIDTH} 20" width="${WIDTH}" height="20" role="img" aria-label="${say.plain(words)}">${shapes.join('')}</svg>`;
}
const WIDTH = 180;
const EDGE = 7;
function breakShapes({ at, low, high }, place, color) {
    const x = place(at ?? high);
    const [from, to] = [low === null ? x : place(low), place(high)];
    return [
        `<rect class="between" x="${from}" y="3" width="${Math.max(0, Math.round(10 * (to - from)) / 10)}" height="14" rx="2"/>`,
        `<rect class="broke ${color}" x="${Math.round(10 * (x - 4.5)) / 10}" y="5.5" width="9" height="9"/>`,
    ];
}
function searchTable({ search }, { say, open }) {
    if (search === null)
        return '';
    const rows = search.steps.map(({ rate, outcome, reason }, index) => {
        const { emoji, color } = stage_words/* OUTCOME_LOOKS */.qY[outcome];
        return [
            { html: String(index + 1) },
            { html: (0,stage_words/* formatLoad */.uN)(rate, open) },
            { html: badge(emoji, outcome, color) },
            { html: say.prose(reason) },
        ];
    });
    const columns = [
        { head: 'step' },
        right('rate'),
        { head: 'outcome' },
        { head: 'because', wrap: true },
    ];
    return folded(`The search, ${(0,figure_words/* plural */.LS)(rows.length, 'step')}`, pageTable('The steps of the search', columns, rows));
}
function stageTable({ stages }, { open }) {
    const rows = stages.map((stage) => [
        { html: (0,stage_words/* formatLoad */.uN)(stage.load, open) },
        { html: (0,figure_words/* formatFigure */.Mo)('throughput', stage.throughput).replace(/\/s$/, '') },
        ...[stage.p50, stage.p95, stage.p99].map((value) => ({ html: (0,figure_words/* formatFigure */.Mo)('p50', value) })),
        { html: (0,figure_words/* formatFigure */.Mo)('errors', stage.errorRate) },
        {
            html: stage.concurrency === null ? figure_words/* NONE */.x3 : (0,stage_words/* formatLoad */.uN)(stage.concurrency, false).replace(/ users?$/, ''),
        },
    ]);
    const heads = ['req/s', 'p50', 'p95', 'p99', 'errors', 'in the system at once'].map(right);
    return folded(`${(0,figure_words/* plural */.LS)(stages.length, 'load')}, from ${(0,stage_words/* formatLoad */.uN)(stages[0]?.load ?? 0, open)} to ${(0,stage_words/* formatLoad */.uN)(stages.at(-1)?.load ?? 0, open)}`, pageTable('Stage by stage', [{ head: open ? 'journeys' : 'users' }, ...heads], rows));
}
function right(head) {
    return { head, align: 'right' };
}

// EXTERNAL MODULE: ./lib/gate/cells.js
var gate_cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/report/figure-heads.js
var figure_heads = __webpack_require__(9482);
// EXTERNAL MODULE: ./lib/report/reason-groups.js
var reason_groups = __webpack_require__(453);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
;// CONCATENATED MODULE: ./lib/report/html/page-text.js

/** Secrets are masked before the text is escaped: masking finished HTML could break it. */
function pageText(redact) {
    const plain = (text, limit = LONGEST_TEXT) => escapeHtml((0,report_escape/* clip */.$Q)((0,report_escape/* cleanLine */.Ow)(redact(text)), limit));
    const code = (text, limit = LONGEST_NAME) => `<code>${plain(text, limit) || '(no name)'}</code>`;
    return {
        plain: (text) => plain(text),
        code,
        prose: (text) => redact(text)
            .split(/`([^`]+)`/)
            .map((part, index) => (index % 2 === 1 ? code(part, LONGEST_TEXT) : spaced(part, plain)))
            .join(''),
    };
}
const LONGEST_NAME = 160;
const LONGEST_TEXT = 1500;
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** A value as JSON that may stand in a script element: nothing in it ends the element or a line of a script. */
function scriptJson(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Between two pieces of code the spaces count. */
function spaced(part, plain) {
    const [lead, tail] = [/^\s/.test(part) ? ' ' : '', /\S\s$/.test(part) ? ' ' : ''];
    return `${lead}${plain(part)}${tail}`;
}

;// CONCATENATED MODULE: ./lib/report/html/bullet.js



/**
 * A change as a picture: the baseline in the middle, the band (or the 95 % interval) around it, a dot for each run,
 * and their median. Empty where nothing was compared.
 */
function bullet(cell, scale) {
    const { baseline, change } = cell;
    if (baseline === null || change === null || !Number.isFinite(change))
        return '';
    const at = (moved) => round(MIDDLE + clamp(moved / scale) * REACH);
    const { color } = (0,verdict_words/* lookOf */.Li)(cell.verdict);
    const parts = [
        band(cell, at),
        `<line class="base" x1="${MIDDLE}" x2="${MIDDLE}" y1="0" y2="24"/>`,
        interval(cell, at),
        ...runDots(cell, baseline).map((moved) => `<circle class="run" cx="${at(moved)}" cy="19" r="2.2"/>`),
        median(at(change), color),
    ];
    const words = `${(0,figure_words/* formatCellChange */.km)(cell)}, ${(0,figure_words/* formatYardstick */.Im)(cell)}`;
    return `<svg class="bullet" viewBox="0 0 ${bullet_WIDTH} 24" width="${bullet_WIDTH}" height="24" role="img" aria-label="${escapeHtml(words)}">${parts.join('')}</svg>`;
}
/** How far from the baseline the pictures of these cells reach, so that they can be compared with each other. */
function scaleOf(cells) {
    const reach = cells.flatMap((cell) => {
        const { baseline, change, band: width, interval: ends } = cell;
        if (baseline === null || change === null)
            return [];
        return [change, width ?? 0, ends?.low ?? 0, ends?.high ?? 0, ...runDots(cell, baseline)]
            .filter(Number.isFinite)
            .map(Math.abs);
    });
    const most = reach.reduce((a, b) => Math.max(a, b), 0);
    return Math.min(LARGEST, Math.max(SMALLEST, most * 1.08));
}
const bullet_WIDTH = 180;
const MIDDLE = bullet_WIDTH / 2;
const REACH = MIDDLE - 6;
/** A tenfold time would press all others onto the baseline: it stands at the edge instead. */
const LARGEST = 1.5;
const SMALLEST = 0.02;
/** Where the runs lie; of a base's pairs the runs of this change. */
function runDots({ runs, metric }, baseline) {
    if (metric === 'errors')
        return runs.map((value) => value - baseline);
    return baseline === 0 ? [] : runs.map((value) => value / baseline - 1);
}
function band({ band: width }, at) {
    if (width === null || !Number.isFinite(width))
        return '';
    const [from, to] = [at(-width), at(width)];
    return `<rect class="band" x="${from}" y="2" width="${round(to - from)}" height="20" rx="3"/>`;
}
function interval({ interval: ends }, at) {
    if (ends === null || ![ends.low, ends.high].every(Number.isFinite))
        return '';
    const [from, to] = [at(ends.low), at(ends.high)];
    return `<path class="interval" d="M${from} 4v10M${from} 9H${to}M${to} 4v10"/>`;
}
/** A shape besides the colour: what is worse is a square. */
function median(x, color) {
    const shape = color === 'red' ? `M${round(x - 5)} 4h10v10h-10z` : `M${x} 3.5l5.5 5.5-5.5 5.5-5.5-5.5z`;
    return `<path class="median ${color}" d="${shape}"/>`;
}
function clamp(share) {
    return Math.max(-1, Math.min(1, share));
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/report/html/cells-part.js










/** What was compared, each cell with its picture. */
function cellsPart(view) {
    if (view.cells.every(({ baseline }) => baseline === null))
        return nothingCompared(view);
    const ratios = view.cells.filter(({ metric }) => metric !== 'errors');
    const scales = {
        ratio: scaleOf(ratios),
        errors: scaleOf(view.cells.filter(({ metric }) => metric === 'errors')),
    };
    const rows = view.cells.map((cell, index) => row(cell, index, scales, view));
    const table = pageTable('Compared figures', columns(view), rows, { id: 'cells', sortable: true });
    return section('compared', 'Compared', `${legend(scales, view)}${table}${reasons(view)}`);
}
/** More reasons than these would push the charts out of sight. */
const MOST_UNFOLDED = 3;
function nothingCompared(view) {
    const why = (0,report/* isUncompared */.LS)(view) ? (0,report/* whyUncompared */.$M)(view) : '';
    // The headline has said it then.
    if (why !== '' && view.verdict.headline.includes(why))
        return '';
    return section('compared', 'Compared', `<p>Nothing was compared${why === '' ? '.' : `: ${view.say.prose(why)}.`}</p>`);
}
function columns({ cells }) {
    const { before, yardstick } = (0,figure_heads/* headsOf */.j)(cells);
    return [
        { head: 'endpoint' },
        { head: 'metric' },
        { head: 'change', align: 'right' },
        { head: 'picture', sortable: false },
        { head: 'verdict' },
        { head: before, align: 'right' },
        { head: 'now', align: 'right' },
        { head: yardstick, align: 'right' },
    ];
}
function row(cell, index, scales, { say }) {
    const { emoji, words, color } = (0,verdict_words/* lookOf */.Li)(cell.verdict);
    const scale = cell.metric === 'errors' ? scales.errors : scales.ratio;
    const waived = cell.waived === null ? '' : ' (waived)';
    return [
        cell.endpoint === null
            ? { html: '(all)', sort: '' }
            : { html: say.code(cell.endpoint), sort: say.plain(cell.endpoint) },
        { html: cell.metric, sort: cell.metric },
        { html: (0,figure_words/* formatCellChange */.km)(cell), sort: known(cell.change) },
        { html: bullet(cell, scale) || figure_words/* NONE */.x3 },
        { html: badge(emoji, `${words}${waived}`, color), sort: index },
        { html: (0,figure_words/* formatFigure */.Mo)(cell.metric, cell.baseline), sort: known(cell.baseline) },
        { html: (0,figure_words/* formatFigure */.Mo)(cell.metric, cell.value), sort: known(cell.value) },
        { html: (0,figure_words/* formatYardstick */.Im)(cell), sort: known(cell.band ?? cell.interval?.high ?? null) },
    ];
}
function known(value) {
    return value === null || !Number.isFinite(value) ? null : value;
}
function legend({ ratio }, { cells }) {
    const pairs = cells.some(({ by }) => by === 'pairs');
    const bands = cells.some(({ by, band }) => by !== 'pairs' && band !== null);
    const around = [bands ? 'grey: the band' : '', pairs ? 'whiskers: the 95 % interval' : ''];
    const words = [
        'Line: the value compared with',
        ...around,
        'small dots: the runs',
        'diamond or, where it is worse, square: their median',
    ];
    return `<p class="note">${words.filter((text) => text !== '').join(' · ')}. Pictures reach from −${(0,units/* formatPercent */.l9)(ratio)} to +${(0,units/* formatPercent */.l9)(ratio)}.</p>`;
}
/** Why cells were not compared, or could not be told. */
function reasons(view) {
    const lines = ['invalid', 'inconclusive', 'not-compared'].flatMap((verdict) => (0,reason_groups/* groupByReason */.H)(view.cells, verdict).map(({ reason, cells }) => {
        const names = cells.slice(0, 3).map((cell) => view.say.code((0,gate_cells/* cellId */.Cw)(cell)));
        const more = cells.length > names.length ? ` and ${cells.length - names.length} more` : '';
        return `<li>${(0,verdict_words/* lookOf */.Li)(verdict).words}: ${names.join(', ')}${more}: ${view.say.prose(reason)}</li>`;
    }));
    if (lines.length === 0)
        return '';
    const all = `<ul class="reasons">${lines.join('\n')}</ul>`;
    if (lines.length <= MOST_UNFOLDED)
        return all;
    return `<details class="part"><summary>Why some were not compared, or could not be told</summary>${all}</details>`;
}

;// CONCATENATED MODULE: ./lib/report/html/charts-part.js

/** The place of the charts, and what there is none of. */
function chartsPart(view, data) {
    const absent = missing(view, data).map((text) => `<p class="note">${text}</p>`);
    const place = data.runs.length === 0 && data.spectra.length === 0
        ? ''
        : '<div id="chart-controls" hidden></div>\n<p id="marked" class="note" role="status" hidden></p>\n<div id="chart-grid" class="chart-grid"></div>\n' +
            '<noscript><p>The charts need JavaScript; every figure of the verdict is in the tables.</p></noscript>';
    return section('charts', 'Over time', [place, ...absent].filter((part) => part !== '').join('\n'));
}
function missing({ result }, { runs, spectra, capacity }) {
    const texts = [
        runs.length === 0 && 'There is no chart over time: no run got far enough to have one.',
        runs.length > 0 &&
            runs.every(({ server, metrics }) => server === null && metrics.length === 0) &&
            'Nothing is known of the server’s CPU and memory: loadgate sees them where it starts the server itself, or is given its process or its metrics.',
        runs.length > 0 &&
            runs.every(({ failed, dropped }) => !some(failed) && !some(dropped)) &&
            'There is no chart of errors: no request failed.',
        spectra.length === 0 && 'There are no percentiles: no answer was timed.',
        capacity === null &&
            result.scenario.tier.stages.length > 1 &&
            'There is no curve of load and latency: that needs load at three or more levels.',
    ];
    return texts.filter((text) => text !== false);
}
function some(values) {
    return values.some((value) => value !== null && value > 0);
}

// EXTERNAL MODULE: ./lib/result/figures.js
var figures = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/result/sides.js
var sides = __webpack_require__(6785);
// EXTERNAL MODULE: ./lib/analysis/capacity.js + 2 modules
var analysis_capacity = __webpack_require__(3140);
// EXTERNAL MODULE: ./lib/analysis/scalability.js
var scalability = __webpack_require__(7505);
// EXTERNAL MODULE: ./lib/result/sketch.js
var sketch = __webpack_require__(8093);
;// CONCATENATED MODULE: ./lib/report/html/heat.js

function heatOf(buckets) {
    const rows = buckets.map(({ latency }) => rowCounts(latency));
    const used = rows.flatMap((counts) => [...counts.keys()]);
    if (used.length === 0)
        return { bounds: [], columns: [], most: 0 };
    const first = used.reduce((a, b) => Math.min(a, b));
    const last = used.reduce((a, b) => Math.max(a, b));
    return {
        bounds: Array.from({ length: last - first + 2 }, (_, row) => boundOf(first + row)),
        columns: rows.map((counts) => column(counts, first)),
        most: rows.reduce((most, counts) => Math.max(most, ...counts.values()), 0),
    };
}
/** Four rows an octave: each is a fifth higher than the one below, as fine as a row of pixels is worth. */
const BINS_PER_ROW = 4;
function rowCounts(latency) {
    const counts = new Map();
    for (const [bin, count] of latency) {
        const row = Math.floor(bin / BINS_PER_ROW);
        counts.set(row, (counts.get(row) ?? 0) + count);
    }
    return counts;
}
function boundOf(row) {
    return (0,sketch/* boundsOf */.BO)(row * BINS_PER_ROW).low / 1000;
}
function column(counts, lowest) {
    const rows = [...counts.keys()].sort((a, b) => a - b);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first === undefined || last === undefined)
        return [0];
    const values = Array.from({ length: last - first + 1 }, (_, row) => counts.get(first + row) ?? 0);
    return [first - lowest, ...values];
}

;// CONCATENATED MODULE: ./lib/report/html/run-series.js


function runSeries(run, shown) {
    const buckets = wholeBuckets(run);
    const perSecond = (count) => buckets.map((bucket) => run_series_short((count(bucket) * 1000) / lengthOf(bucket, run)));
    const latency = (p) => buckets.map((bucket) => run_series_short((0,sketch/* percentileOf */.D4)(bucket.latency, p)));
    return {
        number: run.number,
        side: run.side,
        pair: run.pair,
        label: labelOf(run),
        duration: run.duration / 1000,
        phases: run.phases.map(({ name, start, end, judged }) => ({
            name: shown(name),
            from: start / 1000,
            to: end / 1000,
            judged,
        })),
        step: run.timeline.bucket / 1000,
        seconds: buckets.map(({ start }) => start / 1000),
        sent: perSecond(({ requests }) => requests),
        succeeded: perSecond(({ requests, failed }) => requests - failed),
        failed: perSecond(({ failed }) => failed),
        dropped: perSecond(({ dropped }) => dropped),
        users: buckets.map(({ users }) => users),
        planned: buckets.map(({ start }) => run_series_short(plannedAt(run.phases, start))),
        p50: latency(50),
        p95: latency(95),
        p99: latency(99),
        heat: heatOf(buckets),
        server: serverOf(run.resources, buckets),
        metrics: metricsOf(run.resources?.metrics ?? [], buckets, shown),
    };
}
/** Six digits of a chart are more than its pixels can show; four are enough for its table. */
function run_series_short(value) {
    return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(4));
}
/** More metrics than these are read in the table of the server. */
const MOST_METRICS = 12;
/** A bucket that the run's end cuts shorter than this share of its length would show noise as a fall. */
const LEAST_SHARE = 0.25;
function wholeBuckets(run) {
    const { bucket, buckets } = run.timeline;
    const whole = buckets.filter(({ start }) => run.duration - start >= bucket * LEAST_SHARE);
    return whole.length > 0 ? whole : buckets.slice(0, 1);
}
function lengthOf({ start }, { timeline, duration }) {
    const left = duration - start;
    return left > 0 ? Math.min(timeline.bucket, left) : timeline.bucket;
}
function labelOf({ number, pair, side }) {
    if (pair === null)
        return `run ${number}`;
    return `run ${number} (pair ${pair}, ${side === 'base' ? 'base' : 'this change'})`;
}
function plannedAt(phases, time) {
    const phase = phases.find(({ start, end }) => time >= start && time < end);
    if (phase === undefined)
        return null;
    const share = (time - phase.start) / Math.max(1, phase.end - phase.start);
    return phase.from + (phase.to - phase.from) * share;
}
function serverOf(resources, grid) {
    const rows = resources?.processes?.rows ?? [];
    if (rows.length === 0)
        return null;
    const figure = (name) => {
        const known = rows.flatMap((row) => {
            const level = row[name];
            return level === null ? [] : [{ start: row.start, ...level }];
        });
        return known.length === 0 ? null : onGrid(known, grid);
    };
    return {
        cpu: figure('cpu'),
        memory: figure('rss'),
        files: figure('files'),
        connections: figure('connections'),
        closeWait: figure('closeWait'),
        threads: figure('threads'),
    };
}
function metricsOf(metrics, grid, shown) {
    return metrics
        .filter(({ rows }) => rows.length > 0)
        .slice(0, MOST_METRICS)
        .map(({ series, rows }) => ({ name: shown(series), values: onGrid(rows, grid) }));
}
function onGrid(rows, grid) {
    const means = new Map(rows.map(({ start, mean }) => [start, mean]));
    return grid.map(({ start }) => run_series_short(means.get(start) ?? null));
}

;// CONCATENATED MODULE: ./lib/report/html/capacity-data.js




/** Null where the load does not grow. */
function capacityData(view, shown) {
    const { capacity, open } = view;
    if (capacity === null)
        return null;
    const { stages, breaking, search } = capacity;
    const column = (of) => stages.map((stage) => run_series_short(of(stage)));
    return {
        stages: {
            load: stages.map(({ load }) => run_series_short(load) ?? 0),
            throughput: column(({ throughput }) => throughput),
            p95: column(({ p95 }) => p95),
            errors: column(({ errorRate }) => errorRate),
        },
        breaks: breaking.whole.map((one) => ({
            cause: one.cause,
            label: shown((0,stage_words/* breakLabel */.yF)(one, open)),
            at: run_series_short(one.at),
            low: run_series_short(one.low),
            high: run_series_short(one.high) ?? 0,
        })),
        law: lawCurve(capacity.scalability, (0,analysis_capacity/* scalePoints */.u)(stages)),
        search: search === null ? null : courseOf(search),
    };
}
/** Enough for a smooth line. */
const CURVE_POINTS = 48;
/** How far the curve is drawn beyond what was measured, to show what it expects. */
const FURTHER = 1.3;
function lawCurve(fit, points) {
    if (!fit.fitted)
        return null;
    const widest = Math.max(...points.map(({ concurrency }) => concurrency));
    const end = widest * FURTHER;
    const measured = new Map(points.map(({ concurrency, throughput }) => [concurrency, throughput]));
    const grid = Array.from({ length: CURVE_POINTS + 1 }, (_, step) => (end * step) / CURVE_POINTS);
    const all = [...new Set([...grid, ...measured.keys()])].sort((a, b) => a - b);
    return {
        label: (0,stage_words/* lawParameters */.Nl)(fit),
        concurrency: all.map((at) => run_series_short(at) ?? 0),
        throughput: all.map((at) => run_series_short(lawAt(fit, at))),
        measured: all.map((at) => run_series_short(measured.get(at) ?? null)),
        peak: fit.peak !== null && fit.peak.concurrency <= end ? fit.peak : null,
    };
}
/** The law holds from one on: below that it is the straight line to nothing. */
function lawAt(law, concurrency) {
    return concurrency < 1 ? law.lambda * concurrency : (0,scalability/* throughputAt */.A)(law, concurrency);
}
function courseOf({ steps, found }) {
    return {
        rates: steps.map(({ rate }) => run_series_short(rate) ?? 0),
        outcomes: steps.map(({ outcome }) => outcome),
        found: found.kind === 'nothing' ? null : run_series_short(found.rate),
    };
}

// EXTERNAL MODULE: ./lib/analysis/observed-run.js + 1 modules
var observed_run = __webpack_require__(9714);
// EXTERNAL MODULE: ./lib/analysis/recovery.js
var recovery = __webpack_require__(43);
;// CONCATENATED MODULE: ./lib/report/html/moments.js



/** When a spike broke something in this run, and how long that took to heal; empty for loads of another shape. */
function spikeMoments({ head }, run) {
    const effect = (0,recovery/* spikeEffect */.i)(new observed_run/* ObservedRun */.W(head, run));
    if (effect === null)
        return [];
    const { broke, backAt, recoveredAfter, watched } = effect;
    if (broke === null)
        return [];
    const first = broke.what === 'errors' ? 'errors' : 'latency';
    const at = broke.at / 1000;
    const end = backAt + (recoveredAfter ?? watched);
    return [
        { label: `${first} left the normal range`, kind: 'broke', from: at, to: at },
        {
            label: recoveryLabel(recoveredAfter, watched),
            kind: 'recovery',
            from: backAt / 1000,
            to: end / 1000,
        },
    ];
}
function recoveryLabel(recoveredAfter, watched) {
    if (recoveredAfter === null)
        return `not back ${(0,units/* formatDuration */.a3)(watched)} after the load`;
    return recoveredAfter === 0
        ? 'back with the load'
        : `back ${(0,units/* formatDuration */.a3)(recoveredAfter)} after the load`;
}

// EXTERNAL MODULE: ./lib/result/distribution.js
var distribution = __webpack_require__(8927);
;// CONCATENATED MODULE: ./lib/report/html/spectra.js




/** How many points lie between one nine and the next. */
const STEPS_PER_NINE = 12;
function spectra(view, shown) {
    const pairs = (0,sides/* pairedRuns */.aL)(view.result);
    const heads = pairs.length > 0 ? pairs.map(({ head }) => head) : (0,sides/* headRuns */.xC)(view.result);
    const bases = pairs.map(({ base }) => base);
    const phases = view.judged.length > 0 ? 'judged' : 'all';
    const names = view.endpoints.flatMap(({ name }) => (name === null ? [] : [name]));
    const ofHead = names.map((name) => timesOf(heads, name, phases));
    const ofBase = names.map((name) => timesOf(bases, name, phases));
    const each = names.flatMap((name, index) => spectrum(shown(name), ofHead[index] ?? NONE, ofBase[index] ?? NONE));
    return each.length < 2
        ? each
        : [...spectrum(null, distribution/* Distribution */.z.together(ofHead), distribution/* Distribution */.z.together(ofBase)), ...each];
}
/** Beyond five nines a curve is of single requests. */
const MOST_NINES = 5;
const NONE = distribution/* Distribution */.z.of([]);
function timesOf(runs, endpoint, phases) {
    return distribution/* Distribution */.z.together(runs.map((run) => (0,figures/* figures */.u)(run, { endpoint, phases }).distribution()));
}
function spectrum(endpoint, head, base) {
    const curve = curveOf(head);
    return curve === null ? [] : [{ endpoint, head: curve, base: curveOf(base) }];
}
function curveOf(times) {
    if (times.count === 0)
        return null;
    const nines = Math.min(MOST_NINES, Math.log10(times.count));
    const steps = Math.floor(nines * STEPS_PER_NINE + 1e-9) + 1;
    const values = Array.from({ length: steps }, (_, step) => times.percentile(100 * (1 - 10 ** (-step / STEPS_PER_NINE))));
    return { count: times.count, values: values.map((value) => run_series_short(value) ?? 0) };
}

;// CONCATENATED MODULE: ./lib/report/html/data.js







/** `shown` makes a name from outside fit to be shown: secrets are masked in it. */
function chartData(view, shown) {
    const { result } = view;
    const name = (text) => (0,report_escape/* clip */.$Q)((0,report_escape/* cleanLine */.Ow)(shown(text)), data_LONGEST_NAME);
    const runs = result.runs
        .map((run) => ({ ...runSeries(run, name), moments: spikeMoments(view, run) }))
        .filter(({ seconds }) => seconds.length > 0);
    return {
        open: view.open,
        cores: result.environment.cores,
        runs,
        chosen: Math.max(0, runs.findIndex(({ number }) => number === middleRun(result)?.number)),
        spectra: spectra(view, name),
        capacity: capacityData(view, name),
    };
}
const data_LONGEST_NAME = 120;
/** Of the pairs' runs of the head, or of all where there are none, that of the middle p95; of two the faster. */
function middleRun(result) {
    const pairs = (0,sides/* pairedRuns */.aL)(result);
    const heads = pairs.length > 0 ? pairs.map(({ head }) => head) : (0,sides/* headRuns */.xC)(result);
    const sorted = heads
        .map((run) => ({ run, p95: (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' }).percentile(95) ?? 0 }))
        .sort((a, b) => a.p95 - b.p95);
    return sorted[Math.floor((sorted.length - 1) / 2)]?.run ?? null;
}

// EXTERNAL MODULE: ./lib/report/environment-facts.js
var environment_facts = __webpack_require__(1857);
// EXTERNAL MODULE: ./lib/report/waiver-words.js
var waiver_words = __webpack_require__(1528);
// EXTERNAL MODULE: ./lib/report/evidence-words.js
var evidence_words = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/report/main-finding.js
var main_finding = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/report/next-steps.js
var next_steps = __webpack_require__(1551);
// EXTERNAL MODULE: ./lib/report/rules-words.js
var rules_words = __webpack_require__(9649);
// EXTERNAL MODULE: ./lib/report/sensitivity-words.js
var sensitivity_words = __webpack_require__(4253);
;// CONCATENATED MODULE: ./lib/report/html/verdict-part.js










/** The verdict, the main figures, what to do. */
function verdictPart(view) {
    const { emoji, words, color } = (0,verdict_words/* lookOverall */.ZR)(view);
    const { say } = view;
    return `<header class="verdict ${color}">
<p class="kicker">${badge(emoji, words, color)} <span>tier ${say.plain(view.tier)}</span> <span>${say.plain(momentOf(view.result.createdAt))}</span></p>
<h1>${say.prose((0,main_finding/* headlineWithFinding */.y)(view, view.verdict.headline))}</h1>
${paragraphs(view)}
${tiles(view)}
${missedLimits(view)}
${warnings(view)}
${advice(view)}
</header>`;
}
/** `2026-03-14 17:58 UTC`; as it stands where it is no ISO time in UTC. */
function momentOf(createdAt) {
    const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/.exec(createdAt) ?? [];
    return day === undefined || time === undefined ? createdAt : `${day} ${time} UTC`;
}
function paragraphs(view) {
    const { tampering, accepted } = (0,rules_words/* rulesWords */.w)(view.verdict);
    const texts = [
        tampering,
        accepted,
        `${(0,verdict_words/* capitalized */.l2)((0,evidence_words/* describeEvidence */.RQ)(view))}.`,
        (0,sensitivity_words/* describeSensitivity */.j)(view.verdict),
        (0,verdict_words/* fixedBandWarning */.iF)(view.cells),
    ];
    return texts
        .filter((text) => text !== null && text !== '')
        .map((text) => `<p>${view.say.prose(text ?? '')}</p>`)
        .join('\n');
}
function tiles(view) {
    const { total } = view;
    const ms = (value) => (value === null ? figure_words/* NONE */.x3 : (0,units/* formatMs */._V)(value));
    const figures = [
        ['throughput', total.throughput === null ? figure_words/* NONE */.x3 : (0,units/* formatRate */.CE)(total.throughput)],
        ['p50', ms(total.latency.p50)],
        ['p95', ms(total.latency.p95)],
        ['p99', ms(total.latency.p99)],
        ['errors', total.errorRate === null ? figure_words/* NONE */.x3 : (0,units/* formatPercent */.l9)(total.errorRate)],
        ['requests', (0,units/* formatCount */.B4)(total.requests)],
    ];
    const shown = figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return `<dl class="tiles">${shown.join('')}</dl>`;
}
function missedLimits(view) {
    const missed = view.limits.filter(({ status }) => status === 'FAIL' || status === 'MARGINAL');
    return list(missed.map((limit) => {
        const { emoji, color } = (0,verdict_words/* lookOfThreshold */.iD)(limit.status);
        const words = limit.status === 'FAIL' ? 'limit missed' : 'limit met by the median, not by every run';
        return `${badge(emoji, words, color)} ${view.say.code(limit.text)}: ${view.say.prose((0,figure_words/* describeLimit */.XW)(limit, limit.metric))}`;
    }), 'plain');
}
function warnings({ notes, say }) {
    return list(notes.warnings.map((text) => `<span aria-hidden="true">⚠️</span> ${say.prose(text)}`), 'plain warnings');
}
function advice(view) {
    const { say } = view;
    const steps = (0,next_steps/* nextSteps */.Zn)(view).map(({ text, command }) => `${say.prose(text)}${command === null ? '' : commandBlock([command], view)}`);
    const commands = (0,next_steps/* recordingCommands */.wW)(view);
    const all = commands.length === 0 ? steps : [...steps, `${say.prose(next_steps/* RECORDING */.Os)}${commandBlock(commands, view)}`];
    if (all.length === 0)
        return '';
    return `<details class="advice" open><summary>What to do (${(0,figure_words/* plural */.LS)(all.length, 'step')})</summary>${list(all)}</details>`;
}
/** Commands as they are copied. */
function commandBlock(commands, { say }) {
    return `<pre tabindex="0" aria-label="Command">${commands.map((command) => say.plain(command)).join('\n')}</pre>`;
}

;// CONCATENATED MODULE: ./lib/report/html/facts-part.js







/** Limits, waivers, notes, where it was measured, how to repeat it. */
function factParts(view) {
    return [limits(view), waivers(view), endpointsNews(view), notes(view), environment(view), reproduce(view)];
}
function limits({ limits: all, say }) {
    if (all.length === 0)
        return '';
    const rows = all.map(({ text, metric, actual, runs, status, reason }) => {
        const { emoji, color } = (0,verdict_words/* lookOfThreshold */.iD)(status);
        return [
            { html: say.code(text) },
            { html: metric === null || actual === null ? figure_words/* NONE */.x3 : (0,figure_words/* formatFigure */.Mo)(metric, actual) },
            { html: metric === null ? figure_words/* NONE */.x3 : (0,figure_words/* formatRuns */.AX)(metric, runs) || figure_words/* NONE */.x3 },
            { html: badge(emoji, status, color) },
            { html: status === 'not applicable' ? say.prose(reason) : '' },
        ];
    });
    const columns = [
        { head: 'limit' },
        { head: 'median', align: 'right' },
        { head: 'runs', align: 'right' },
        { head: 'status' },
        { head: 'note' },
    ];
    const met = all.filter(({ status }) => status === 'PASS').length;
    return section('limits', `Limits: ${met} of ${all.length} met`, pageTable('Limits', columns, rows));
}
function waivers(view) {
    const lines = (0,waiver_words/* waiverRemarks */.Q)(view).map(({ name, text }) => `${view.say.code(name)}: ${view.say.prose(text)}`);
    return section('waivers', 'Waivers', list(lines));
}
function endpointsNews({ verdict, say }) {
    const named = (words, names) => names.length === 0
        ? []
        : [
            `${words}: ${names
                .slice(0, 50)
                .map((name) => say.code(name))
                .join(', ')}`,
        ];
    const lines = [
        ...named('New, not in the baseline yet', verdict.newEndpoints),
        ...named('In the baseline, but not measured now', verdict.vanishedEndpoints),
    ];
    return section('news', 'New and gone', list(lines));
}
function notes({ notes: { infos }, say }) {
    return foldedSection('notes', (0,figure_words/* plural */.LS)(infos.length, 'note'), list(infos.map((text) => say.prose(text))));
}
function environment(view) {
    const facts = (0,environment_facts/* factsOf */.x)(view).map(({ name, value }) => `<div><dt>${name}</dt><dd>${view.say.plain(value)}</dd></div>`);
    return section('environment', 'Environment', `<dl class="facts">${facts.join('\n')}</dl>`);
}
function reproduce(view) {
    const files = view.files === null ? '' : `<p>The figures are in ${view.say.code(`${view.files}/result.json`)}.</p>`;
    return section('reproduce', 'Repeat it on your machine', commandBlock([view.reproduce], view) + files);
}

// EXTERNAL MODULE: ./lib/model/failures.js
var failures = __webpack_require__(1945);
// EXTERNAL MODULE: ./lib/report/failure-words.js
var failure_words = __webpack_require__(6632);
// EXTERNAL MODULE: ./lib/report/server-words.js
var server_words = __webpack_require__(5195);
;// CONCATENATED MODULE: ./lib/report/html/figures-part.js







/** Every endpoint with its figures, and all of them together. */
function endpointsPart(view) {
    const all = view.endpoints.length > 1 ? [view.total] : [];
    const failed = view.total.failed > 0;
    const rows = [...view.endpoints, ...all].map((row) => [
        nameCell(row, view, '(all)'),
        ...figureCells(row, view, failed),
    ]);
    const columns = [{ head: 'endpoint' }, ...figureColumns(view, failed)];
    const table = pageTable('Endpoints', columns, rows, { id: 'endpoints-table', sortable: true });
    return section('endpoints', 'Endpoints', `${counted(view)}${table}`);
}
/** What failed, by kind. */
function failuresPart({ total }) {
    const kinds = failures/* FAILURE_KINDS */.B.map((kind) => ({ kind, count: total.failures[kind] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
    const [worst] = kinds;
    if (worst === undefined)
        return '';
    const rows = kinds.map(({ kind, count }) => [
        { html: (0,failure_words/* failureWords */.A)(kind) },
        { html: (0,units/* formatCount */.B4)(count) },
        { html: (0,units/* formatPercent */.l9)(count / total.failed) },
        { html: barOf(count / worst.count) },
    ]);
    const columns = [{ head: 'kind' }, figures_part_right('count'), figures_part_right('share'), { head: 'picture' }];
    return section('failures', 'Failures by kind', pageTable('Failures by kind', columns, rows));
}
/** Every phase, where there are several. */
function phasesPart(view) {
    if (view.phases.length < 2)
        return '';
    const failed = view.phases.some((row) => row.failed > 0);
    const rows = view.phases.map((row) => [
        nameCell(row, view, ''),
        { html: row.name !== null && view.judged.includes(row.name) ? 'judged' : '' },
        ...figureCells(row, view, failed),
    ]);
    const columns = [{ head: 'phase' }, { head: 'counts' }, ...figureColumns(view, failed)];
    return section('phases', 'Phases', pageTable('Phases', columns, rows));
}
/** What the server under test used. */
function serverPart(view) {
    const { server } = view;
    if (server === null)
        return '';
    const processes = server.sides.map((row) => serverCells(row));
    const heads = ['CPU, cores', 'most', 'memory', 'most', 'open files', 'threads', 'processes'];
    const metrics = server.metrics.map(({ series, start, end, median, max, base }) => [
        { html: view.say.code(series) },
        ...[start, end, median, max, base].map((value) => ({ html: (0,server_words/* formatMetric */.gI)(series, value) })),
    ]);
    const metricHeads = ['start', 'end', 'median', 'most', 'base: median'];
    const tables = [
        processes.length === 0
            ? ''
            : pageTable('The server’s process', [{ head: 'side' }, ...heads.map(figures_part_right)], processes),
        metrics.length === 0
            ? ''
            : pageTable('The server’s metrics', [{ head: 'metric' }, ...metricHeads.map(figures_part_right)], metrics),
    ];
    return section('server', 'The server', tables.join('\n'));
}
function serverCells({ side, cpu, ...row }) {
    const count = (value) => ({ html: value === null ? figure_words/* NONE */.x3 : (0,units/* formatCount */.B4)(value) });
    return [
        { html: side === 'head' ? 'this change' : 'base' },
        { html: cpu === null ? figure_words/* NONE */.x3 : (0,server_words/* formatCores */.AA)(cpu.median) },
        { html: cpu === null ? figure_words/* NONE */.x3 : (0,server_words/* formatCores */.AA)(cpu.max) },
        { html: (0,server_words/* formatMemory */.z9)({ side, cpu, ...row }) },
        { html: row.memory === null ? figure_words/* NONE */.x3 : (0,units/* formatBytes */.z3)(row.memory.max) },
        count(row.files),
        count(row.threads),
        count(row.processes),
    ];
}
function figures_part_right(head) {
    return { head, align: 'right' };
}
/** `anyFailed`: what failed has a column of its own. */
function figureColumns({ open }, anyFailed) {
    const percentiles = ['p50', 'p95', 'p99'];
    const times = open
        ? [...percentiles.map((p) => `response ${p}`), ...percentiles.map((p) => `service ${p}`)]
        : percentiles;
    return [
        ...['requests', 'req/s', ...times, 'failed'].map(figures_part_right),
        ...(anyFailed ? [{ head: 'failures', sortable: false, wrap: true }] : []),
    ];
}
function nameCell({ name }, { say }, all) {
    return name === null ? { html: all, sort: '\uffff' } : { html: say.code(name), sort: say.plain(name) };
}
function figureCells(row, { open }, anyFailed) {
    const { requests, throughput, latency, service, failed, errorRate, failures } = row;
    return [
        { html: (0,units/* formatCount */.B4)(requests), sort: requests },
        { html: throughput === null ? figure_words/* NONE */.x3 : (0,units/* formatRate */.CE)(throughput).replace(/\/s$/, ''), sort: throughput },
        ...percentileCells(latency),
        ...(open ? percentileCells(service ?? { p50: null, p95: null, p99: null }) : []),
        { html: errorRate === null ? figure_words/* NONE */.x3 : (0,units/* formatPercent */.l9)(errorRate), sort: errorRate },
        ...(anyFailed ? [{ html: failed === 0 ? '' : (0,failure_words/* describeFailures */.n)(failures) }] : []),
    ];
}
function percentileCells({ p50, p95, p99 }) {
    return [p50, p95, p99].map((value) => ({ html: (0,figure_words/* formatFigure */.Mo)('p50', value), sort: value }));
}
function counted(view) {
    const runs = view.head.runs.length;
    const texts = [
        view.judged.length === 0
            ? ''
            : `${view.judged.length === 1 ? 'Phase' : 'Phases'} ${view.judged.map((name) => view.say.code(name)).join(', ')}.`,
        runs > 1 ? `Requests and failures add up over ${runs} runs, the rest is the median of the runs.` : '',
        view.open
            ? 'Response time counts from the moment a request was due, service time from the moment it was sent.'
            : '',
    ];
    const shown = texts.filter((text) => text !== '').join(' ');
    return shown === '' ? '' : `<p class="note">${shown}</p>`;
}

// EXTERNAL MODULE: ./lib/report/insight-words.js
var insight_words = __webpack_require__(410);
// EXTERNAL MODULE: ./lib/report/opening-words.js
var opening_words = __webpack_require__(7610);
;// CONCATENATED MODULE: ./lib/report/html/findings-part.js




/** What stands out, each with a way to the moment in the charts. */
function findingsPart(view) {
    const loud = view.insights.filter(({ severity }) => severity !== 'hint');
    const opening = (0,opening_words/* openingLine */.l)(view);
    const last = opening === '' ? '' : `<p class="note">${view.say.prose(opening)}</p>`;
    if (loud.length === 0)
        return last;
    return section('findings', 'What stands out', `${items(loud, view)}\n${last}`);
}
/** What the measurement could tell more. */
function hintsPart(view) {
    const hints = view.insights.filter(({ severity }) => severity === 'hint');
    return foldedSection('hints', (0,figure_words/* plural */.LS)(hints.length, 'hint'), items(hints, view));
}
function items(findings, view) {
    if (findings.length === 0)
        return '';
    const all = findings.map((finding) => `<li class="${finding.severity}">${item(finding, view)}</li>`);
    return `<ul class="findings">${all.join('\n')}</ul>`;
}
const COLORS = { critical: 'red', warning: 'yellow', hint: 'gray' };
function item(finding, view) {
    const { severity, title, evidence, action } = finding;
    const { say } = view;
    return [
        `<p>${badge(insight_words/* SEVERITY_LOOKS */.t[severity].emoji, severity, COLORS[severity])} <strong>${say.prose(title)}</strong> ${moment(finding, view)}</p>`,
        evidence.length === 0 ? '' : `<p>${evidence.map((text) => say.prose(text)).join(' ')}</p>`,
        `<p class="action">${say.prose(action)}</p>`,
    ].join('');
}
/** The chart that shows best what a rule speaks of; latency for the others. */
const CHARTS = {
    'memory-leak': 'memory',
    'handle-leak': 'files',
    'cpu-saturated': 'cpu',
    'fast-errors': 'errors',
    'rate-limited': 'errors',
    'refused-connections': 'errors',
    'hanging-dependency': 'heat',
    'pool-limit': 'throughput',
    stall: 'throughput',
};
/** A link that the page turns into a jump: without scripts it leads to the charts. */
function moment(finding, view) {
    if (finding.moment === null)
        return '';
    const { run, from, to } = finding.moment;
    const words = view.say.plain((0,insight_words/* whereOf */.d)(finding, view));
    return `<a class="moment" href="#charts" data-chart="${CHARTS[finding.rule] ?? 'latency'}" data-run="${run}" data-from="${from / 1000}" data-to="${to / 1000}">${words}</a>`;
}

// EXTERNAL MODULE: ./lib/report/spike-words.js
var spike_words = __webpack_require__(9820);
;// CONCATENATED MODULE: ./lib/report/html/spike-part.js





/** What a spike did: each phase beside the baseline phase; nothing where the load has none. */
function spikePart({ spike, say }) {
    if (spike === null)
        return '';
    const slowest = Math.max(...spike.rows.map(({ phase }) => phase.latency.p95 ?? 0));
    const rows = spike.rows.map((row) => {
        const { phase, isBaseline } = row;
        return [
            { html: `${say.code(phase.name ?? '')}${isBaseline ? ' (the measure)' : ''}` },
            ...['p50', 'p95', 'p99'].map((percentile) => ({ html: timeOf(row, percentile) })),
            { html: phase.latency.p95 === null ? figure_words/* NONE */.x3 : barOf(phase.latency.p95 / slowest) },
            { html: phase.errorRate === null ? figure_words/* NONE */.x3 : (0,units/* formatPercent */.l9)(phase.errorRate) },
            { html: say.prose(row.failures) },
        ];
    });
    const right = (head) => ({ head, align: 'right' });
    const columns = [
        { head: 'phase' },
        ...['p50', 'p95', 'p99'].map(right),
        { head: 'picture of p95' },
        right('failed'),
        { head: 'by kind' },
    ];
    const note = 'In brackets: how many times that of the baseline phase.';
    return section('spike', 'The spike', `<p>${say.prose(spike.summary)}</p>\n${pageTable('The phases of the spike', columns, rows)}\n<p class="note">${note}</p>`);
}
function timeOf({ phase, isBaseline, times }, percentile) {
    const ratio = times[percentile];
    const own = (0,figure_words/* formatFigure */.Mo)(percentile, phase.latency[percentile]);
    return isBaseline || ratio === null ? own : `${own} (×${(0,spike_words/* timesText */.A)(ratio)})`;
}

;// CONCATENATED MODULE: ./lib/report/html/render.js













/**
 * The report as one HTML file that needs nothing else: no network, no other file. Without scripts it reads as text and
 * tables; with them it has charts. `redact` masks secrets in each text.
 */
function renderHtml(input, redact = (text) => text) {
    const view = { ...(0,report/* viewOf */.du)(input), say: pageText(redact) };
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
    const title = `${(0,verdict_words/* lookOverall */.ZR)(view).words}: ${view.tier}`;
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
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";


/***/ }),

/***/ 2010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ renderForMachines)
});

// UNUSED EXPORTS: MACHINE_FORMATS

// EXTERNAL MODULE: ./lib/result/endpoint-lines.js
var endpoint_lines = __webpack_require__(7006);
// EXTERNAL MODULE: ./lib/result/figures.js
var figures = __webpack_require__(3524);
// EXTERNAL MODULE: ./lib/result/sketch.js
var sketch = __webpack_require__(8093);
// EXTERNAL MODULE: ./lib/report/report.js + 33 modules
var report = __webpack_require__(3365);
;// CONCATENATED MODULE: ./lib/report/machine/csv.js




/**
 * The cells as CSV (RFC 4180), worst first: one line per endpoint and metric. Latencies in ms, throughput in req/s,
 * errors, changes and bands as fractions; empty where there is no figure; the runs separated by spaces.
 */
function renderCellsCsv(input) {
    const { cells, tier, result } = (0,report/* viewOf */.du)(input);
    const head = 'tier,commit,recorded_at,endpoint,metric,verdict,value,baseline,change,band,interval_low,interval_high,by,runs,reason';
    return csvTable([
        head.split(','),
        ...cells.map((cell) => [
            tier,
            result.commit ?? '',
            result.createdAt,
            cell.endpoint ?? '',
            cell.metric,
            cell.verdict,
            cell.value,
            cell.baseline,
            cell.change,
            cell.band,
            cell.interval?.low ?? null,
            cell.interval?.high ?? null,
            cell.by,
            cell.runs.map((value) => String(rounded(value))).join(' '),
            cell.reason,
        ]),
    ]);
}
/**
 * How each run went over time, as CSV (RFC 4180): one line per bucket of the timeline for all together, without an
 * `endpoint`, and one for each endpoint that did anything in it; those have no percentiles. `start` and `length` in
 * seconds, rates in req/s, latencies in ms (from a sketch: within 3.2 %; means of endpoints are exact).
 */
function renderTimelineCsv({ result }) {
    const head = 'run,side,pair,phase,start,length,requests,failed,dropped,requests_per_second,users,p50,p95,p99,endpoint,mean';
    return csvTable([head.split(','), ...result.runs.flatMap(bucketRows)]);
}
/** Rows as RFC 4180 has them: comma, CRLF, quotes doubled. Texts are guarded: see `guarded`. */
function csvTable(rows) {
    return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
function csvField(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? String(rounded(value)) : '';
    const text = guarded(value ?? '').replace(/\p{Cs}/gu, '\ufffd');
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
/**
 * Spreadsheets take a text that begins with `=`, `+`, `-` or `@` (also in full width) for a formula, whatever is
 * quoted: an apostrophe before it makes it text. One more before what begins with an apostrophe already, so that the
 * name can be told from it again.
 */
function guarded(text) {
    return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
function rounded(value) {
    return Number(value.toPrecision(6));
}
function bucketRows(run) {
    const { bucket, buckets } = run.timeline;
    const end = (0,figures/* figures */.u)(run, { endpoint: null, phases: 'all' }).duration;
    return buckets.flatMap(({ start, requests, failed, dropped, users, latency }, index) => {
        // The last bucket ends with the run.
        const length = Math.max(0, Math.min(bucket, end - start));
        const phase = run.phases.findLast((span) => span.start <= start && span.end > span.start);
        const place = [run.number, run.side, run.pair, phase?.name ?? '', start / 1000, length / 1000];
        const rate = (count) => (length > 0 ? (count * 1000) / length : null);
        const percentiles = [50, 95, 99].map((p) => (0,sketch/* percentileOf */.D4)(latency, p));
        return [
            [...place, requests, failed, dropped, rate(requests), users, ...percentiles, null, null],
            ...(0,endpoint_lines/* endpointsIn */.yN)(run.timeline, index)
                .filter((one) => one.requests + one.dropped > 0)
                .map((one) => [
                ...[...place, one.requests, one.failed, one.dropped, rate(one.requests), null, null, null, null],
                run.endpoints[one.endpoint]?.name ?? '',
                one.timed > 0 ? one.time / one.timed / 1000 : null,
            ]),
        ];
    });
}

// EXTERNAL MODULE: ./lib/gate/cells.js
var cells = __webpack_require__(1782);
// EXTERNAL MODULE: ./lib/gate/validity.js
var validity = __webpack_require__(6381);
// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/machine/xml-text.js
var xml_text = __webpack_require__(6497);
;// CONCATENATED MODULE: ./lib/report/machine/junit.js





/**
 * The verdict as JUnit XML, as CI servers read it: a suite of the measurement itself, one of the thresholds, one of
 * the cells. What fails the gate is a failure; what could not be judged is skipped, with the reason. A regression
 * that a maintainer accepted is skipped, too.
 */
function renderJUnit(input) {
    const view = (0,report/* viewOf */.du)(input);
    const suites = [
        suite('measurement', view, [measurementCase(view)]),
        suite('thresholds', view, view.limits.map((limit) => limitCase(limit, view))),
        suite('cells', view, view.cells.map((cell) => cellCase(cell, view))),
    ].filter(({ cases }) => cases.length > 0);
    const all = suites.flatMap(({ cases }) => cases);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="${(0,xml_text/* xmlAttribute */.I)(`loadgate ${view.tier}`)}" ${countsOf(all)}>`,
        ...suites.map(({ lines }) => lines),
        '</testsuites>',
        '',
    ].join('\n');
}
function suite(kind, view, cases) {
    const { createdAt, commit, id } = view.result;
    const properties = Object.entries({ tier: view.tier, job: id, ...(commit === null ? {} : { commit }) });
    const lines = [
        `  <testsuite name="${kind}" ${countsOf(cases)} timestamp="${(0,xml_text/* xmlAttribute */.I)(createdAt.replace(/(?:\.\d+)?Z$/, ''))}">`,
        '    <properties>',
        ...properties.map(([name, value]) => `      <property name="${name}" value="${(0,xml_text/* xmlAttribute */.I)(value)}"/>`),
        '    </properties>',
        ...cases.map((one) => caseLines(one, `loadgate.${view.tier}.${kind}`)),
        '  </testsuite>',
    ].join('\n');
    return { cases, lines };
}
function caseLines({ name, outcome, message, details }, classname) {
    const head = `    <testcase name="${(0,xml_text/* xmlAttribute */.I)(name)}" classname="${(0,xml_text/* xmlAttribute */.I)(classname)}" time="0"`;
    const why = `message="${(0,xml_text/* xmlAttribute */.I)(message)}"`;
    switch (outcome) {
        case 'passed':
            return details === '' ? `${head}/>` : inside(head, `<system-out>${(0,xml_text/* xmlText */.x)(details)}</system-out>`);
        case 'skipped':
            return inside(head, `<skipped ${why}/>`);
        case 'failure':
        case 'error': {
            const text = (0,xml_text/* xmlText */.x)(details === '' ? message : details);
            return inside(head, `<${outcome} type="${outcome}" ${why}>${text}</${outcome}>`);
        }
    }
}
function inside(head, element) {
    return `${head}>\n      ${element}\n    </testcase>`;
}
function countsOf(cases) {
    const count = (outcome) => cases.filter((one) => one.outcome === outcome).length;
    return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`;
}
/** What no cell and no threshold shows: a target that failed, a measurement that was stopped or is of no use. */
function measurementCase(view) {
    const { result, verdict } = view;
    const one = { name: 'the load was carried out', details: '' };
    if (result.interrupted !== null)
        return { ...one, outcome: 'error', message: `stopped by ${result.interrupted}: the result is partial` };
    const dead = (0,validity/* targetFailure */.IY)(result);
    if (dead !== null)
        return { ...one, outcome: 'failure', message: dead };
    if (verdict.overall === 'invalid')
        return { ...one, outcome: 'skipped', message: verdict.headline };
    return { ...one, outcome: 'passed', message: '', details: verdict.headline };
}
function limitCase(limit, view) {
    const place = limit.line === null ? '' : ` (${view.result.scenario.file}:${limit.line})`;
    const runs = limit.metric === null ? '' : `, runs ${(0,figure_words/* formatRuns */.AX)(limit.metric, limit.runs)}`;
    const one = {
        name: limit.text,
        message: `${limit.reason}${place}`,
        details: `${limit.status}: ${limit.reason}${runs}${place}`,
    };
    switch (limit.status) {
        case 'FAIL':
            return { ...one, outcome: 'failure' };
        case 'not applicable':
            return { ...one, outcome: 'skipped' };
        case 'PASS':
        case 'MARGINAL':
            return { ...one, outcome: 'passed' };
    }
}
function cellCase(cell, view) {
    const figures = [
        `${(0,figure_words/* formatMove */.Fv)(cell.metric, cell.baseline, cell.value)}, change ${(0,figure_words/* formatCellChange */.km)(cell)}`,
        `${cell.by === 'pairs' ? 'interval' : 'band'} ${(0,figure_words/* formatYardstick */.Im)(cell)}`,
        `runs ${(0,figure_words/* formatRuns */.AX)(cell.metric, cell.runs)}`,
    ].join(', ');
    const one = { name: (0,cells/* cellId */.Cw)(cell), message: cell.reason, details: `${cell.verdict}: ${figures}` };
    switch (cell.verdict) {
        case 'regression':
            return view.verdict.accepted === undefined
                ? { ...one, outcome: 'failure' }
                : {
                    ...one,
                    outcome: 'skipped',
                    message: `accepted by the label ${view.verdict.accepted.label}: ${cell.reason}`,
                };
        case 'inconclusive':
        case 'not-compared':
        case 'invalid':
            return { ...one, outcome: 'skipped', message: `${cell.verdict}: ${cell.reason}` };
        case 'pass':
        case 'improved':
            return { ...one, outcome: 'passed' };
    }
}

;// CONCATENATED MODULE: ./lib/report/machine/prometheus.js

/**
 * The figures and verdicts in Prometheus' text exposition format, all gauges: for a Pushgateway or the textfile
 * collector. Base units: seconds, requests per second, ratios.
 */
function renderPrometheus(input) {
    const view = (0,report/* viewOf */.du)(input);
    const families = [...familiesOfFigures(view), ...familiesOfVerdict(view)];
    return families
        .filter(({ samples }) => samples.length > 0)
        .map(({ name, help, samples }) => [
        `# HELP loadgate_${name} ${help}`,
        `# TYPE loadgate_${name} gauge`,
        ...samples.map(({ labels, value }) => `loadgate_${name}${labelsOf({ tier: view.tier, ...labels })} ${value}`),
        '',
    ].join('\n'))
        .join('');
}
/** A label's value: backslash, quote and line feed escaped; every other character may stand there. */
function labelValue(text) {
    return text
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`));
}
function familiesOfFigures(view) {
    const samples = (row, of) => of(row).flatMap(([labels, value]) => sample({ ...endpointOf(row.name), ...labels }, value));
    const each = (of) => [...view.endpoints, view.total].flatMap((row) => samples(row, of));
    // What can be summed over the endpoints has no total: it would be counted twice.
    const ofEndpoints = (of) => view.endpoints.flatMap((row) => samples(row, of));
    const inSeconds = (value) => (value === null ? null : value / 1000);
    return [
        {
            name: 'latency_seconds',
            help: 'Latency over the judged phases, median of the runs; without an endpoint: of all together.',
            samples: each(({ latency: { p50, p95, p99 } }) => [
                [{ quantile: '0.5' }, inSeconds(p50)],
                [{ quantile: '0.95' }, inSeconds(p95)],
                [{ quantile: '0.99' }, inSeconds(p99)],
            ]),
        },
        {
            name: 'throughput_requests_per_second',
            help: 'Successful requests per second, median of the runs.',
            samples: each(({ throughput }) => [[{}, throughput]]),
        },
        {
            name: 'error_ratio',
            help: 'Failed requests and dropped arrivals of all, median of the runs.',
            samples: each(({ errorRate }) => [[{}, errorRate]]),
        },
        {
            name: 'requests',
            help: 'Requests sent, all runs together.',
            samples: ofEndpoints(({ requests }) => [[{}, requests]]),
        },
        {
            name: 'failures',
            help: 'Failed requests and dropped arrivals by kind, all runs together.',
            samples: ofEndpoints(({ failures }) => Object.entries(failures).map(([kind, count]) => [{ kind }, count])),
        },
    ];
}
function familiesOfVerdict(view) {
    const { result, verdict } = view;
    const cells = (of) => view.cells.flatMap((cell) => sample({ ...endpointOf(cell.endpoint), metric: cell.metric }, of(cell)));
    return [
        {
            name: 'cell_change_ratio',
            help: 'Change from the baseline as a fraction; for errors the difference.',
            samples: cells(({ change }) => change),
        },
        {
            name: 'cell_band_ratio',
            help: 'How far the cell may move, as a fraction.',
            samples: cells(({ band }) => band),
        },
        {
            name: 'cell_verdict',
            help: 'Always 1; the verdict is a label.',
            samples: view.cells.map(({ endpoint, metric, verdict: one }) => ({
                labels: { ...endpointOf(endpoint), metric, verdict: one },
                value: 1,
            })),
        },
        {
            name: 'threshold_status',
            help: 'Always 1; the status is a label.',
            samples: view.limits.map(({ text, status }) => ({ labels: { threshold: text, status }, value: 1 })),
        },
        {
            name: 'verdict',
            help: 'Always 1; the verdict over all is a label.',
            samples: [{ labels: { verdict: verdict.overall }, value: 1 }],
        },
        {
            name: 'measured_timestamp_seconds',
            help: 'When it was measured, in seconds since 1970.',
            samples: sample(result.commit === null ? {} : { commit: result.commit }, Date.parse(result.createdAt) / 1000),
        },
    ];
}
function sample(labels, value) {
    return value === null || !Number.isFinite(value) ? [] : [{ labels, value: Number(value.toPrecision(12)) }];
}
function endpointOf(name) {
    return name === null ? {} : { endpoint: name };
}
function labelsOf(labels) {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${labelValue(value)}"`);
    return `{${pairs.join(',')}}`;
}

;// CONCATENATED MODULE: ./lib/report/machine/machine-report.js



/** Forms of the report that other programs read: see docs/formats.md. */
const MACHINE_FORMATS = (/* unused pure expression or super */ null && (['junit', 'csv', 'csv-timeline', 'prometheus']));
/** The whole file, with its last line's end. */
function renderForMachines(input, format) {
    switch (format) {
        case 'junit':
            return renderJUnit(input);
        case 'csv':
            return renderCellsCsv(input);
        case 'csv-timeline':
            return renderTimelineCsv(input);
        case 'prometheus':
            return renderPrometheus(input);
    }
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ xmlAttribute),
/* harmony export */   x: () => (/* binding */ xmlText)
/* harmony export */ });
/** A text as it may stand between the tags of XML 1.0: characters that XML can't hold are left out. */
function xmlText(text) {
    return text.replace(NOT_XML, '').replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
}
/** A text as it may stand in an attribute, in double quotes: line ends and tabs are kept as they are. */
function xmlAttribute(text) {
    return text.replace(NOT_XML, '').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
/** All but the production Char of XML 1.0: control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
};


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ looksPart),
/* harmony export */   y: () => (/* binding */ figureInterval)
/* harmony export */ });
/* harmony import */ var _gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1090);
/* harmony import */ var _gate_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1782);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2527);
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2714);
/* harmony import */ var _figure_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4840);
/* harmony import */ var _markdown_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1628);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8215);







const MOST_ROWS = 12;
const COLUMNS = [
    { head: 'pairs', align: 'right' },
    { head: 'cell', align: 'left' },
    { head: 'change (95 % CI)', align: 'right' },
    { head: 'z → adjusted', align: 'right' },
    { head: 'decision', align: 'left' },
];
/** What each look at the pairs showed: the cells furthest from "no change", at most twelve rows in all. */
function looksPart(view, detail) {
    const looks = view.verdict.decision?.looks ?? [];
    if (looks.length === 0)
        return '';
    const perLook = Math.max(1, Math.floor(MOST_ROWS / looks.length));
    const rows = looks.slice(-MOST_ROWS).flatMap((look) => byDistance(look.cells)
        .slice(0, perLook)
        .map((cell) => row(cell, look, view, detail)));
    const all = looks.reduce((sum, look) => sum + look.cells.length, 0);
    const more = all > rows.length ? ` ${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(all - rows.length, 'more row')} in verdict.json.` : '';
    return (0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_5__/* .folded */ .T)(`${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(looks.length, 'look')} at the pairs`, `${(0,_markdown_table_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownTable */ .Q)(COLUMNS, rows)}\n\nz counts standard errors; it is adjusted because looking several times finds more by chance. Intervals are not adjusted.${more}`);
}
function byDistance(cells) {
    return [...cells].sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
}
function row(cell, look, view, detail) {
    const known = view.cells.find((candidate) => (0,_gate_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .cellId */ .Cw)(candidate) === cell.id);
    const metric = known === undefined || known.metric === 'errors' ? 'p50' : known.metric;
    return [
        String(look.pairs),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .codeSpan */ .SS)(cell.id, detail.names),
        `${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)((0,_gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .figureChange */ .H3)(metric, cell.estimate))} (${(0,_figure_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInterval */ .vy)({ metric, interval: figureInterval(metric, cell.interval) })})`,
        `${signed(cell.z)} → ${signed(cell.zAdjusted)}`,
        look.decision === 'continue'
            ? 'more pairs'
            : `${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_4__/* .lookOf */ .Li)(cell.verdict).emoji} ${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_4__/* .lookOf */ .Li)(cell.verdict).words}`,
    ];
}
/** A range of log ratios (more is worse) as a range of the figure's change. */
function figureInterval(metric, { low, high }) {
    const ends = [(0,_gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .figureChange */ .H3)(metric, low), (0,_gate_log_scale_js__WEBPACK_IMPORTED_MODULE_0__/* .figureChange */ .H3)(metric, high)];
    return { low: Math.min(...ends), high: Math.max(...ends) };
}
function signed(value) {
    if (!Number.isFinite(value))
        return '–';
    return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}


/***/ }),

/***/ 1628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   T: () => (/* binding */ folded)
/* harmony export */ });
/** A GitHub table. Cells are markdown in one line, with every pipe from outside escaped. */
function markdownTable(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map((column) => column.head)),
        line(columns.map((column) => (column.align === 'right' ? '--:' : ':--'))),
        ...rows.map(line),
    ].join('\n');
}
/** A folded part. The summary is HTML, the body markdown. */
function folded(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 9152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ renderMarkdown)
});

// UNUSED EXPORTS: COMMENT_BYTES

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/gate/gate-state.js
var gate_state = __webpack_require__(2392);
// EXTERNAL MODULE: ./lib/report/cell-picture.js
var cell_picture = __webpack_require__(7623);
// EXTERNAL MODULE: ./lib/report/figure-words.js
var figure_words = __webpack_require__(4840);
// EXTERNAL MODULE: ./lib/report/figure-heads.js
var figure_heads = __webpack_require__(9482);
// EXTERNAL MODULE: ./lib/report/markdown-table.js
var markdown_table = __webpack_require__(1628);
// EXTERNAL MODULE: ./lib/report/verdict-words.js
var verdict_words = __webpack_require__(8215);
;// CONCATENATED MODULE: ./lib/report/markdown-cells.js







/** With more cells than this, those that pass are folded away. */
const SHOWN_UNFOLDED = 12;
/** What a phone shows without scrolling comes first. */
function columns(cells, pictures) {
    const { before, yardstick } = (0,figure_heads/* headsOf */.j)(cells);
    const drawn = (head) => (pictures ? [{ head, align: 'left' }] : []);
    return [
        { head: 'endpoint, metric', align: 'left' },
        { head: `change (${yardstick})`, align: 'right' },
        ...drawn('picture'),
        { head: `${before} → now`, align: 'right' },
        ...drawn('runs: before │ now'),
    ];
}
/** The judged cells, worst first. Without any baseline value there is nothing to set side by side: empty. */
function cellTables(view, detail) {
    if (view.cells.every((cell) => cell.baseline === null))
        return '';
    const loud = view.cells.filter((cell) => !isQuiet(cell));
    const quiet = view.cells.filter(isQuiet);
    if (detail.passing && view.cells.length <= SHOWN_UNFOLDED)
        return table([...loud, ...quiet], view, detail, legend);
    const shown = loud.slice(0, detail.most);
    const explains = shown.some((cell) => (0,cell_picture/* pictureOf */.j)(cell, floorOfView(view)) !== null);
    return [
        shown.length === 0 ? '' : table(shown, view, detail, legend),
        shown.length < loud.length
            ? `… and ${(0,figure_words/* plural */.LS)(loud.length - shown.length, 'more cell')} that did not pass.`
            : '',
        quietPart(quiet, view, detail, explains ? () => '' : legend),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** A cell as it is named in a line: `POST /checkout` p95; the tier's throughput has no endpoint. */
function cellName(cell, detail) {
    return cell.endpoint === null ? cell.metric : `${(0,report_escape/* codeSpan */.SS)(cell.endpoint, detail.names)} ${cell.metric}`;
}
/** Nothing to act on. */
function isQuiet(cell) {
    return cell.verdict === 'pass' || cell.verdict === 'not-compared';
}
function quietPart(quiet, view, detail, explain) {
    if (quiet.length === 0)
        return '';
    if (!detail.passing)
        return `${countQuiet(quiet)}.`;
    return (0,markdown_table/* folded */.T)(countQuiet(quiet), table(quiet, view, detail, explain));
}
function countQuiet(quiet) {
    const passed = quiet.filter((cell) => cell.verdict === 'pass').length;
    const uncompared = quiet.length - passed;
    const parts = [
        passed === 0 ? '' : `✅ ${(0,figure_words/* plural */.LS)(passed, 'cell')} within the band`,
        uncompared === 0 ? '' : `⏭️ ${(0,figure_words/* plural */.LS)(uncompared, 'cell')} not compared`,
    ];
    return parts.filter((part) => part !== '').join(', ');
}
function table(cells, view, detail, explain) {
    const pictures = detail.pictures && cells.some((cell) => (0,cell_picture/* pictureOf */.j)(cell, floorOfView(view)) !== null);
    const rows = cells.map((cell) => row(cell, detail, pictures ? (0,cell_picture/* pictureOf */.j)(cell, floorOfView(view)) : undefined));
    const words = pictures ? explain(cells, view) : '';
    return [(0,markdown_table/* markdownTable */.Q)(columns(cells, pictures), rows), words].filter((part) => part !== '').join('\n\n');
}
/** `undefined`: the table has no pictures. */
function row(cell, detail, picture) {
    const change = unbroken((0,figure_words/* formatCellChange */.km)(cell));
    const yardstick = (0,figure_words/* formatYardstick */.Im)(cell);
    const drawn = (text) => picture === undefined ? [] : [text === '' ? '' : `\`${text}\``];
    return [
        `${(0,verdict_words/* lookOf */.Li)(cell.verdict).emoji} ${cellName(cell, detail)}${cell.waived === null ? '' : ' (waived)'}`,
        (cell.verdict === 'regression' ? `**${change}**` : change) +
            (cell.change === null || yardstick === figure_words/* NONE */.x3 ? '' : ` (${unbroken(yardstick)})`),
        ...drawn(picture?.bar ?? ''),
        unbroken((0,figure_words/* formatMove */.Fv)(cell.metric, cell.baseline, cell.value)),
        ...drawn(picture?.blocks ?? ''),
    ];
}
/** A figure stays with its unit where a narrow screen breaks lines. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}
function legend(cells, view) {
    const { bands, pairs } = (0,cell_picture/* partsOf */.C)(cells, floorOfView(view));
    const counts = 'the smallest change that counts';
    const between = !pairs ? 'the band' : bands ? `the band, or with pairs ${counts}` : counts;
    const interval = pairs ? ', `▒` its 95 % interval' : '';
    const before = !pairs ? 'baseline jobs' : bands ? 'baseline jobs or base runs' : 'base runs';
    return `\`├─┼─┤\` ${between}; \`●\` the change${interval}, \`►\` beyond three times that. \`▄▄│▄▆\` ${before} │ runs of this change, flat as long as they are between \`├\` and \`┤\`.`;
}
function floorOfView({ result }) {
    return (0,gate_state/* floorOf */.Et)(result.scenario.gate.floor);
}

// EXTERNAL MODULE: ./lib/model/units.js
var units = __webpack_require__(2714);
// EXTERNAL MODULE: ./lib/report/environment-facts.js
var environment_facts = __webpack_require__(1857);
// EXTERNAL MODULE: ./lib/report/failure-words.js
var failure_words = __webpack_require__(6632);
// EXTERNAL MODULE: ./lib/report/figure-rows.js
var figure_rows = __webpack_require__(9632);
;// CONCATENATED MODULE: ./lib/report/markdown-details.js








const MOST_NOTES = 10;
/** Every endpoint with its figures. Unfolded when it is all there is to see: nothing was compared. */
function endpointsPart(view, detail) {
    const rows = (0,figure_rows/* reached */.V6)(view.endpoints).map((row) => [
        (0,report_escape/* codeSpan */.SS)(row.name ?? '', detail.names),
        ...figureCells(row, view),
    ]);
    const all = view.endpoints.length > 1 ? [['(all)', ...figureCells(view.total, view)]] : [];
    const table = (0,markdown_table/* markdownTable */.Q)([{ head: 'endpoint', align: 'left' }, ...figureColumns(view)], [...rows, ...all]);
    const title = `${(0,figure_words/* plural */.LS)(view.endpoints.length, 'endpoint')}: requests, throughput, percentiles, failures`;
    const body = [table, howCounted(view), notAsked(view, detail)].filter((part) => part !== '').join('\n\n');
    if (view.cells.every((cell) => cell.baseline === null))
        return `**Measured now**\n\n${body}`;
    return (0,markdown_table/* folded */.T)(title, body);
}
/** Endpoints without a request there, such as a login that the warm-up did. */
function notAsked(view, detail) {
    const names = view.endpoints
        .filter(({ requests, failed }) => requests + failed === 0)
        .map(({ name }) => (0,report_escape/* codeSpan */.SS)(name ?? '', detail.names));
    return names.length === 0 ? '' : `Not requested in this part of the load: ${names.join(', ')}.`;
}
function phasesPart(view, detail) {
    if (view.phases.length < 2)
        return '';
    const rows = (0,figure_rows/* reached */.V6)(view.phases).map((row) => {
        const name = (0,report_escape/* codeSpan */.SS)(row.name ?? '', detail.names);
        const mark = row.name !== null && view.judged.includes(row.name) ? ' (judged)' : '';
        return [name + mark, loadOf(view, row.name), ...figureCells(row, view)];
    });
    const columns = [
        { head: 'phase', align: 'left' },
        { head: 'load', align: 'right' },
        ...figureColumns(view),
    ];
    return (0,markdown_table/* folded */.T)(`${(0,figure_words/* plural */.LS)(rows.length, 'phase')}, all endpoints together`, [(0,markdown_table/* markdownTable */.Q)(columns, rows), ...notReached(view, detail)].join('\n\n'));
}
function notReached(view, detail) {
    const names = view.phases
        .filter((row) => !(0,figure_rows/* reached */.V6)([row]).includes(row))
        .map(({ name }) => (0,report_escape/* codeSpan */.SS)(name ?? '', detail.names));
    return names.length === 0 ? [] : [`No request in ${names.join(', ')}.`];
}
function limitsPart(view, detail) {
    if (view.limits.length === 0)
        return '';
    const shown = view.limits.slice(0, detail.most);
    const rows = shown.map((limit) => [
        (0,report_escape/* codeSpan */.SS)(limit.text),
        (0,report_escape/* escapeText */.X1)(limit.metric === null || limit.actual === null ? figure_words/* NONE */.x3 : (0,figure_words/* formatFigure */.Mo)(limit.metric, limit.actual)),
        limit.metric === null ? figure_words/* NONE */.x3 : (0,figure_words/* formatRuns */.AX)(limit.metric, limit.runs) || figure_words/* NONE */.x3,
        `${(0,verdict_words/* lookOfThreshold */.iD)(limit.status).emoji} ${limit.status}`,
        limit.status === 'not applicable' ? (0,report_escape/* escapeProse */.fd)(limit.reason) : '',
    ]);
    const columns = ['limit', 'median', 'runs', 'status', 'note'].map((head) => ({
        head,
        align: head === 'median' || head === 'runs' ? 'right' : 'left',
    }));
    const passed = view.limits.filter((limit) => limit.status === 'PASS').length;
    const more = shown.length < view.limits.length ? `\n\n… and ${view.limits.length - shown.length} more` : '';
    return (0,markdown_table/* folded */.T)(`Limits: ${passed} of ${view.limits.length} met`, (0,markdown_table/* markdownTable */.Q)(columns, rows) + more);
}
function environmentPart(view) {
    const rows = (0,environment_facts/* factsOf */.x)(view).map(({ name, value }) => [name, (0,report_escape/* escapeText */.X1)(value)]);
    const columns = [
        { head: 'what', align: 'left' },
        { head: 'value', align: 'left' },
    ];
    return (0,markdown_table/* folded */.T)('Environment and baseline', (0,markdown_table/* markdownTable */.Q)(columns, rows));
}
function warningList(view, detail) {
    return notes(view.notes.warnings, '- ⚠️ ', Math.min(detail.most, MOST_NOTES));
}
function infoNotesPart(view) {
    if (view.notes.infos.length === 0)
        return '';
    return (0,markdown_table/* folded */.T)((0,figure_words/* plural */.LS)(view.notes.infos.length, 'note'), notes(view.notes.infos, '- ', 5 * MOST_NOTES));
}
function reproducePart(view) {
    const files = view.files === null ? '' : `\n\nThe full result lies in ${(0,report_escape/* codeSpan */.SS)(view.files)}.`;
    return (0,markdown_table/* folded */.T)('Repeat it on your machine', (0,report_escape/* codeBlock */.DV)([view.reproduce], 'sh') + files);
}
function figureColumns(view) {
    const percentiles = 'p50 / p95 / p99';
    const heads = view.open ? [`response ${percentiles}`, `service ${percentiles}`] : [percentiles];
    return [
        ...['requests (req/s)', ...heads].map((head) => ({ head, align: 'right' })),
        { head: 'failures', align: 'left' },
    ];
}
function figureCells(row, view) {
    const { latency, service, throughput } = row;
    const times = view.open ? [latency, service] : [latency];
    return [
        `${(0,units/* formatCount */.B4)(row.requests)}${throughput === null ? '' : ` (${(0,units/* formatRate */.CE)(throughput).replace(/\/s$/, '')})`}`,
        ...times.map((known) => (known === null ? figure_words/* NONE */.x3 : (0,figure_words/* formatPercentiles */.k4)([known.p50, known.p95, known.p99]))),
        failuresOf(row),
    ];
}
function failuresOf(row) {
    if (row.failed === 0)
        return row.requests === 0 ? figure_words/* NONE */.x3 : '0';
    const share = row.errorRate === null ? '' : ` (${(0,units/* formatPercent */.l9)(row.errorRate)})`;
    return `${(0,units/* formatCount */.B4)(row.failed)}${share}: ${(0,failure_words/* describeFailures */.n)(row.failures)}`;
}
function howCounted(view) {
    const runs = view.head.runs.length;
    const names = view.judged.map((name) => (0,report_escape/* codeSpan */.SS)(name)).join(', ');
    const counts = runs > 1
        ? [
            `Requests and failures add up over ${runs} runs${view.head.runs.length < view.result.runs.length ? ' of this change' : ''}, the rest is the median of the runs.`,
        ]
        : [];
    const phases = view.judged.length === 0 ? [] : [`${view.judged.length === 1 ? 'Phase' : 'Phases'}: ${names}.`];
    const times = view.open
        ? ['Response time counts from the moment a request was due, service time from the moment it was sent.']
        : [];
    return [...counts, ...phases, ...times].join(' ');
}
function loadOf(view, phase) {
    const span = view.head.runs.flatMap((run) => run.phases).find((candidate) => candidate.name === phase);
    if (span === undefined)
        return figure_words/* NONE */.x3;
    const level = (value) => (view.open ? (0,units/* formatRate */.CE)(value) : (0,units/* formatCount */.B4)(value));
    const levels = span.from === span.to ? level(span.to) : `${level(span.from)} → ${level(span.to)}`;
    return `${levels}${view.open ? '' : ' users'}, ${(0,units/* formatDuration */.a3)(span.end - span.start)}`;
}
function notes(texts, bullet, most) {
    const lines = texts.slice(0, most).map((text) => bullet + (0,report_escape/* escapeProse */.fd)(text));
    const more = texts.length > lines.length ? [`- … and ${texts.length - lines.length} more`] : [];
    return [...lines, ...more].join('\n');
}

// EXTERNAL MODULE: ./lib/report/evidence-words.js
var evidence_words = __webpack_require__(2125);
// EXTERNAL MODULE: ./lib/report/next-steps.js
var next_steps = __webpack_require__(1551);
// EXTERNAL MODULE: ./lib/report/reason-groups.js
var reason_groups = __webpack_require__(453);
// EXTERNAL MODULE: ./lib/report/report.js + 33 modules
var report = __webpack_require__(3365);
// EXTERNAL MODULE: ./lib/report/sensitivity-words.js
var sensitivity_words = __webpack_require__(4253);
// EXTERNAL MODULE: ./lib/report/waiver-words.js
var waiver_words = __webpack_require__(1528);
;// CONCATENATED MODULE: ./lib/report/markdown-findings.js











const MOST_LINES = 10;
const MOST_NAMED = 5;
/** What the verdict is worth, and where it comes from. */
function howJudged(view) {
    if ((0,report/* isUncompared */.LS)(view))
        return '';
    const told = [
        (0,sensitivity_words/* describeSensitivity */.j)(view.verdict),
        `${(0,verdict_words/* capitalized */.l2)((0,evidence_words/* describeEvidence */.RQ)(view))}.`,
        (0,verdict_words/* fixedBandWarning */.iF)(view.cells),
    ];
    return told
        .filter((text) => text !== '')
        .map((text) => (0,report_escape/* escapeProse */.fd)(text))
        .join('\n\n');
}
/** Below that: missed limits, then each cell that moved or can't be judged, then what to do. */
function verdictLines(view, detail) {
    const missed = view.limits.filter((limit) => limit.status === 'FAIL' || limit.status === 'MARGINAL');
    const moved = view.cells.filter((cell) => cell.verdict === 'regression' || cell.verdict === 'improved');
    const lines = [
        ...shortList(missed, detail, (limit) => limitLine(limit, view)),
        ...shortList(moved, detail, (cell) => {
            const name = cell.endpoint === null ? '' : `${(0,report_escape/* codeSpan */.SS)(cell.endpoint, detail.names)} `;
            return `${(0,verdict_words/* lookOf */.Li)(cell.verdict).emoji} ${name}${(0,report_escape/* escapeProse */.fd)((0,figure_words/* describeMove */.xS)(cell, view.behind))}`;
        }),
        ...reasonLines(view, detail, 'invalid'),
        ...reasonLines(view, detail, 'inconclusive'),
        ...shortList((0,waiver_words/* waiverRemarks */.Q)(view), detail, (remark) => waiverLine(remark, detail)),
    ];
    return blocks([list(lines), detail.advice ? advice(view) : '']);
}
/** Why nothing was compared, unless the headline has said it, and how to change that. */
function notComparedHelp(view) {
    const { baseline, headline, overall } = view.verdict;
    if (baseline.state !== 'unusable' || overall !== 'not-compared')
        return '';
    const { noPairs } = view.verdict.evidence;
    const known = headline.includes(baseline.reason) && noPairs === null;
    const why = known ? '' : `- ⏭️ not compared: ${(0,report_escape/* escapeProse */.fd)((0,report/* whyUncompared */.$M)(view))}`;
    const commands = (0,next_steps/* recordingCommands */.wW)(view);
    return blocks([why, ...(commands.length === 0 ? [] : [next_steps/* RECORDING */.Os, (0,report_escape/* codeBlock */.DV)(commands, 'sh')])]);
}
/** Why single cells were not compared although there is a baseline. */
function uncomparedReasons(view, detail) {
    if ((0,report/* isUncompared */.LS)(view))
        return '';
    const lines = reasonLines(view, detail, 'not-compared');
    if (lines.length <= MOST_UNFOLDED)
        return list(lines);
    return (0,markdown_table/* folded */.T)('Why some cells were not compared', list(lines));
}
/** More reasons than these would push what matters out of sight. */
const MOST_UNFOLDED = 3;
function newAndVanished(view, detail) {
    return list([
        ...named(view.verdict.newEndpoints, detail, '🆕 New, not in the baseline yet'),
        ...named(view.verdict.vanishedEndpoints, detail, '👻 In the baseline, but not measured now'),
    ]);
}
function limitLine(limit, view) {
    const place = limit.line === null ? '' : `, ${(0,report_escape/* codeSpan */.SS)(`${view.result.scenario.file}:${limit.line}`)}`;
    const what = limit.status === 'FAIL' ? '**limit missed**' : '**limit met by the median, not by every run**';
    const actual = (0,report_escape/* escapeProse */.fd)((0,figure_words/* describeLimit */.XW)(limit, limit.metric));
    return `${(0,verdict_words/* lookOfThreshold */.iD)(limit.status).emoji} ${what} ${(0,report_escape/* codeSpan */.SS)(limit.text)}: ${actual}${place}`;
}
function reasonLines(view, detail, verdict) {
    const look = (0,verdict_words/* lookOf */.Li)(verdict);
    const groups = (0,reason_groups/* groupByReason */.H)(view.cells, verdict).filter(({ reason }) => !(0,report/* isHeadline */.R)(reason, view));
    return shortList(groups, detail, ({ reason, cells }) => {
        const names = cells.slice(0, MOST_NAMED).map((cell) => {
            const change = verdict === 'inconclusive' && cell.change !== null ? ` ${(0,figure_words/* formatCellChange */.km)(cell)}` : '';
            return `${cellName(cell, detail)}${change}`;
        });
        const more = cells.length > names.length ? ` and ${cells.length - names.length} more` : '';
        // A verdict that has a figure speaks for itself; the others are named.
        const words = verdict === 'inconclusive' ? '' : `${look.words}: `;
        return `${look.emoji} ${words}${names.join(', ')}${more}: ${(0,report_escape/* escapeProse */.fd)(reason)}`;
    });
}
function waiverLine({ state, name, text }, detail) {
    const emoji = state === 'used' || state === 'unneeded' ? '📌' : '⚠️';
    return `${emoji} ${(0,report_escape/* codeSpan */.SS)(name, detail.names)}: ${(0,report_escape/* escapeProse */.fd)(text)}`;
}
function named(endpoints, detail, what) {
    if (endpoints.length === 0)
        return [];
    const names = endpoints
        .slice(0, Math.min(MOST_LINES, detail.most))
        .map((name) => (0,report_escape/* codeSpan */.SS)(name, detail.names));
    const more = endpoints.length > names.length ? ` and ${endpoints.length - names.length} more` : '';
    return [`${what}: ${names.join(', ')}${more}`];
}
/** The first few as lines, and how many more there are. */
function shortList(items, detail, line) {
    const most = Math.min(MOST_LINES, detail.most);
    const lines = items.slice(0, most).map(line);
    return items.length > most ? [...lines, `… and ${(0,figure_words/* plural */.LS)(items.length - most, 'more', 'more')}`] : lines;
}
function advice(view) {
    const steps = (0,next_steps/* nextSteps */.Zn)(view).map(({ text, command }) => command === null ? (0,report_escape/* escapeProse */.fd)(text) : `${(0,report_escape/* escapeProse */.fd)(text)} ${(0,report_escape/* codeSpan */.SS)(command, 300)}`);
    return steps.length === 0 ? '' : `**What to do**\n\n${list(steps)}`;
}
function list(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}
function blocks(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}

// EXTERNAL MODULE: ./lib/report/insight-words.js
var insight_words = __webpack_require__(410);
;// CONCATENATED MODULE: ./lib/report/markdown-insights.js




/** What the run shows of the service, with what to do; hints about the test itself are folded away. */
function insightsPart(view, detail) {
    const loud = view.insights.filter(({ severity }) => severity !== 'hint');
    const hints = view.insights.filter(({ severity }) => severity === 'hint');
    const parts = [
        loud.length === 0 ? '' : `**What stands out**\n\n${markdown_insights_list(loud, view, detail)}`,
        hints.length === 0 || !detail.endpoints
            ? ''
            : (0,markdown_table/* folded */.T)((0,figure_words/* plural */.LS)(hints.length, 'hint'), markdown_insights_list(hints, view, detail)),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function markdown_insights_list(findings, view, detail) {
    const shown = findings.slice(0, Math.min(detail.most, MOST));
    const more = shown.length < findings.length ? [`- … and ${findings.length - shown.length} more`] : [];
    return [...shown.map((finding) => item(finding, view, detail)), ...more].join('\n');
}
/** A comment that lists more is not read. */
const MOST = 8;
function item(finding, view, detail) {
    const { emoji } = insight_words/* SEVERITY_LOOKS */.t[finding.severity];
    const where = (0,insight_words/* whereOf */.d)(finding, view);
    const lines = [`- ${emoji} **${(0,report_escape/* escapeProse */.fd)(finding.title)}**${where === '' ? '' : ` (${where})`}`];
    if (finding.evidence.length > 0)
        lines.push(`  ${finding.evidence.map((text) => (0,report_escape/* escapeProse */.fd)(text)).join(' ')}`);
    if (detail.advice)
        lines.push(`  → ${(0,report_escape/* escapeProse */.fd)(finding.action)}`);
    return lines.join('<br>\n');
}

// EXTERNAL MODULE: ./lib/report/main-finding.js
var main_finding = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/report/stage-words.js
var stage_words = __webpack_require__(6492);
;// CONCATENATED MODULE: ./lib/report/markdown-stages.js




/** Where a growing load breaks the service; empty for loads that don't grow. */
function breakingPart(view) {
    if (view.capacity === null)
        return '';
    const lines = (0,stage_words/* breakingSentences */.AE)(view.capacity, view.open).map((text) => `- ${(0,report_escape/* escapeProse */.fd)(text)}`);
    return `**Where it breaks**\n\n${lines.join('\n')}`;
}
/** Stage by stage: load, throughput, percentiles, errors; and how each endpoint took it. */
function stagesPart(view, detail) {
    if (view.capacity === null)
        return '';
    const { stages, search } = view.capacity;
    const outcomes = search === null ? [] : [searchTable(view)];
    const body = [stageTable(stages, view.open), ...outcomes, endpointTable(view.capacity, detail, view.open)];
    return (0,markdown_table/* folded */.T)(`Stages: ${(0,figure_words/* plural */.LS)(stages.length, 'load')} from ${(0,stage_words/* formatLoad */.uN)(stages[0]?.load ?? 0, view.open)} to ${(0,stage_words/* formatLoad */.uN)(stages.at(-1)?.load ?? 0, view.open)}`, body.filter((part) => part !== '').join('\n\n'));
}
function stageTable(stages, open) {
    const rows = stages.map(({ load, throughput, p50, p95, p99, errorRate }) => [
        (0,stage_words/* formatLoad */.uN)(load, open),
        (0,figure_words/* formatFigure */.Mo)('throughput', throughput).replace(/\/s$/, ''),
        ...[p50, p95, p99].map((value) => (0,figure_words/* formatFigure */.Mo)('p50', value)),
        (0,figure_words/* formatFigure */.Mo)('errors', errorRate),
    ]);
    return (0,markdown_table/* markdownTable */.Q)([open ? 'rate' : 'users', 'req/s', 'p50', 'p95', 'p99', 'errors'].map(right), rows);
}
function searchTable({ capacity }) {
    const rows = (capacity?.search?.steps ?? []).map(({ phase, outcome, reason }) => [
        (0,report_escape/* codeSpan */.SS)(phase),
        `${stage_words/* OUTCOME_LOOKS */.qY[outcome].emoji} ${outcome}`,
        (0,report_escape/* escapeProse */.fd)(reason),
    ]);
    return (0,markdown_table/* markdownTable */.Q)(['step', 'outcome', 'because'].map(left), rows);
}
function endpointTable(found, detail, open) {
    if (found.notes.length === 0)
        return '';
    const rows = found.notes
        .slice(0, detail.most)
        .map(({ name, note, why, p95, errorRate, first }) => [
        (0,report_escape/* codeSpan */.SS)(name, detail.names),
        `${(0,figure_words/* formatFigure */.Mo)('p95', p95.lowest)} → ${(0,figure_words/* formatFigure */.Mo)('p95', p95.highest)}`,
        (0,figure_words/* formatFigure */.Mo)('errors', errorRate),
        first === null ? figure_words/* NONE */.x3 : (0,stage_words/* formatLoad */.uN)(first.at ?? first.high, open),
        (0,stage_words/* servedWords */.ps)(found, name),
        `${stage_words/* NOTE_LOOKS */.Q2[note].emoji} ${note}${why === '' ? '' : `: ${(0,report_escape/* escapeProse */.fd)(why)}`}`,
    ]);
    const columns = [
        left('endpoint'),
        ...['p95: lowest → highest load', 'errors', 'breaks at', 'sustained in the mix'].map(right),
        left('note'),
    ];
    return (0,markdown_table/* markdownTable */.Q)(columns, rows);
}
function right(head) {
    return { head, align: 'right' };
}
function left(head) {
    return { head, align: 'left' };
}

// EXTERNAL MODULE: ./lib/report/markdown-looks.js
var markdown_looks = __webpack_require__(2348);
// EXTERNAL MODULE: ./lib/report/opening-words.js
var opening_words = __webpack_require__(7610);
// EXTERNAL MODULE: ./lib/report/server-words.js
var server_words = __webpack_require__(5195);
;// CONCATENATED MODULE: ./lib/report/markdown-server.js





/** What the server under test used; nothing where nothing is known. */
function serverPart(view, detail) {
    const { server } = view;
    if (server === null)
        return '';
    const body = [processTable(server), metricTable(server, detail), `${scope(view)}${processes(server)}`];
    return (0,markdown_table/* folded */.T)(title(view, server), body.filter((part) => part !== '').join('\n\n'));
}
function title(view, { sides, metrics }) {
    const head = sides.find(({ side }) => side === 'head');
    if (head === undefined)
        return `The server: ${(0,figure_words/* plural */.LS)(metrics.length, 'metric')}`;
    const cores = (0,figure_words/* plural */.LS)(view.result.environment.cores, 'core');
    const told = [
        head.cpu === null ? '' : `${(0,server_words/* formatCores */.AA)(head.cpu.median)} of ${cores} in use`,
        head.memory === null ? '' : `${(0,units/* formatBytes */.z3)(head.memory.max)} of memory at most`,
    ];
    return `The server: ${told.filter((text) => text !== '').join(', ')}`;
}
function processTable({ sides }) {
    if (sides.length === 0)
        return '';
    const heads = [
        'CPU in cores: median (most)',
        'memory: start → end (most)',
        'open files',
        'connections',
        'threads',
    ];
    return (0,markdown_table/* markdownTable */.Q)([{ head: '', align: 'left' }, ...heads.map(markdown_server_right)], sides.map(processCells));
}
function processCells({ side, cpu, ...row }) {
    const count = (value) => (value === null ? figure_words/* NONE */.x3 : (0,units/* formatCount */.B4)(value));
    return [
        side === 'head' ? 'this change' : 'base',
        cpu === null ? figure_words/* NONE */.x3 : `${(0,server_words/* formatCores */.AA)(cpu.median)} (${(0,server_words/* formatCores */.AA)(cpu.max)})`,
        row.memory === null ? figure_words/* NONE */.x3 : `${(0,server_words/* formatMemory */.z9)({ side, cpu, ...row })} (${(0,units/* formatBytes */.z3)(row.memory.max)})`,
        count(row.files),
        (0,server_words/* formatConnections */.b6)({ side, cpu, ...row }),
        count(row.threads),
    ];
}
/** ` Processes at most: 2, in the base 3.` */
function processes({ sides }) {
    const told = sides.flatMap(({ side, processes: most }) => most === null ? [] : [side === 'head' ? (0,units/* formatCount */.B4)(most) : `${(0,units/* formatCount */.B4)(most)} in the base`]);
    return told.length === 0 ? '' : ` Processes at most: ${told.join(', ')}.`;
}
function metricTable({ metrics }, detail) {
    if (metrics.length === 0)
        return '';
    const hasBase = metrics.some(({ base }) => base !== null);
    const heads = ['start', 'end', 'median', 'most', ...(hasBase ? ['base: median'] : [])];
    const rows = metrics.map(({ series, start, end, median, max, base }) => [
        (0,report_escape/* codeSpan */.SS)(series, detail.names),
        ...[start, end, median, max, ...(hasBase ? [base] : [])].map((value) => (0,server_words/* formatMetric */.gI)(series, value)),
    ]);
    return (0,markdown_table/* markdownTable */.Q)([{ head: 'metric', align: 'left' }, ...heads.map(markdown_server_right)], rows);
}
function markdown_server_right(head) {
    return { head, align: 'right' };
}
function scope(view) {
    const names = view.judged.map((name) => (0,report_escape/* codeSpan */.SS)(name)).join(', ');
    const phases = names === ''
        ? 'Over the whole run'
        : `Over the ${view.judged.length === 1 ? 'phase' : 'phases'} ${names}`;
    return `${phases}; “most” is the highest value of any run, the rest that of the median run.`;
}

// EXTERNAL MODULE: ./lib/report/spike-words.js
var spike_words = __webpack_require__(9820);
;// CONCATENATED MODULE: ./lib/report/markdown-spike.js





/** What a spike did; nothing where the load has none. */
function spikePart(view, detail) {
    const told = view.spike;
    if (told === null)
        return '';
    const cell = (value, times) => {
        if (value === null)
            return figure_words/* NONE */.x3;
        return times === null
            ? (0,figure_words/* formatFigure */.Mo)('p95', value)
            : `${(0,figure_words/* formatFigure */.Mo)('p95', value)} (×${(0,spike_words/* timesText */.A)(times)})`;
    };
    const rows = told.rows.map(({ phase, isBaseline, times, failures }) => [
        (0,report_escape/* codeSpan */.SS)(phase.name ?? '', detail.names),
        cell(phase.latency.p50, isBaseline ? null : times.p50),
        cell(phase.latency.p95, isBaseline ? null : times.p95),
        cell(phase.latency.p99, isBaseline ? null : times.p99),
        phase.errorRate === null ? figure_words/* NONE */.x3 : (0,units/* formatPercent */.l9)(phase.errorRate),
        failures === '' ? figure_words/* NONE */.x3 : (0,report_escape/* escapeText */.X1)(failures),
    ]);
    const table = (0,markdown_table/* markdownTable */.Q)([
        { head: 'phase', align: 'left' },
        ...['p50', 'p95', 'p99', 'failed'].map((head) => ({ head, align: 'right' })),
        { head: 'failed by kind', align: 'left' },
    ], rows);
    // A slow recovery is a finding, with the same numbers and what to do.
    const known = view.insights.some(({ rule }) => rule === 'slow-recovery');
    if (known)
        return detail.phases ? `**The spike**, phase by phase\n\n${table}` : '';
    return [`**The spike**: ${(0,report_escape/* escapeProse */.fd)(told.summary)}`, ...(detail.phases ? [table] : [])].join('\n\n');
}

// EXTERNAL MODULE: ./lib/report/rules-words.js
var rules_words = __webpack_require__(9649);
;// CONCATENATED MODULE: ./lib/report/markdown-timings.js




/** Where the time of each endpoint's requests goes. Columns for connections only where some were opened. */
function timingsPart(view, detail) {
    const rows = view.endpoints.filter(({ timings }) => timings.full !== null || timings.connect !== null);
    if (rows.length === 0)
        return '';
    const connected = rows.some(({ timings }) => timings.connect !== null);
    const secured = rows.some(({ timings }) => timings.tls !== null);
    const heads = [
        ...(connected ? ['connections', 'connect'] : []),
        ...(secured ? ['TLS'] : []),
        'first byte',
        'full',
    ];
    const columns = [
        { head: 'endpoint', align: 'left' },
        ...heads.map((head) => ({ head, align: 'right' })),
    ];
    const table = (0,markdown_table/* markdownTable */.Q)(columns, rows.map((row) => cellsOf(row, detail, connected, secured)));
    return (0,markdown_table/* folded */.T)(`Where the time goes: ${connected ? 'connecting, ' : ''}first byte, full`, `${table}\n\n${explained(connected)}`);
}
function cellsOf({ name, timings }, detail, connected, secured) {
    const { connections, connect, tls, firstByte, full } = timings;
    return [
        (0,report_escape/* codeSpan */.SS)(name ?? '', detail.names),
        ...(connected ? [(0,units/* formatCount */.B4)(connections), twoOf(connect)] : []),
        ...(secured ? [twoOf(tls)] : []),
        twoOf(firstByte),
        twoOf(full),
    ];
}
function twoOf(times) {
    if (times === null)
        return figure_words/* NONE */.x3;
    return [times.p50, times.p95].map((value) => (0,figure_words/* formatFigure */.Mo)('p50', value)).join(' / ');
}
function explained(connected) {
    const sent = 'p50 / p95. First byte and full count from the moment a request was sent';
    if (!connected)
        return `${sent}.`;
    return `${sent}; connecting comes before that, in those requests that opened a connection.`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js















const EVERYTHING = {
    passing: true,
    pictures: true,
    endpoints: true,
    timings: true,
    phases: true,
    breaking: true,
    stages: true,
    looks: true,
    server: true,
    environment: true,
    infos: true,
    reproduce: true,
    advice: true,
    most: 100,
    names: 120,
};
const WITHOUT_PICTURES = { ...EVERYTHING, pictures: false };
const WITHOUT_DETAILS = {
    ...WITHOUT_PICTURES,
    infos: false,
    timings: false,
    phases: false,
    stages: false,
    looks: false,
    server: false,
    endpoints: false,
};
const WITHOUT_PASSING = { ...WITHOUT_DETAILS, passing: false };
const PROBLEMS_ONLY = { ...WITHOUT_PASSING, environment: false };
/** From everything to the least that is still of use. */
const STAGES = [
    EVERYTHING,
    WITHOUT_PICTURES,
    { ...WITHOUT_PICTURES, infos: false, timings: false, phases: false, looks: false },
    WITHOUT_DETAILS,
    WITHOUT_PASSING,
    PROBLEMS_ONLY,
    { ...PROBLEMS_ONLY, most: 25, names: 80 },
    { ...PROBLEMS_ONLY, breaking: false, most: 10, names: 60 },
    { ...PROBLEMS_ONLY, breaking: false, most: 3, names: 40, reproduce: false },
    { ...PROBLEMS_ONLY, breaking: false, most: 1, names: 40, reproduce: false, advice: false },
];
/** A comment may have 65,536 characters; the rest is room for the marker around this text. */
const COMMENT_BYTES = 60_000;
/**
 * The report for the pull request's comment, the job summary and report.md. Never longer than `maxBytes`
 * (UTF-8): details are left out first, then passing rows; a table is never cut.
 */
function renderMarkdown(input, limits = { maxBytes: COMMENT_BYTES }) {
    const view = (0,report/* viewOf */.du)(input);
    for (const detail of STAGES) {
        const text = compose(view, detail);
        if (fits(text, limits.maxBytes))
            return text;
    }
    return headlineThatFits(view, limits.maxBytes);
}
function compose(view, detail) {
    return join([
        headline(view),
        (0,rules_words/* rulesLines */.d)(view.verdict),
        howJudged(view),
        verdictLines(view, detail),
        cellTables(view, detail),
        uncomparedReasons(view, detail),
        newAndVanished(view, detail),
        insightsPart(view, detail),
        spikePart(view, detail),
        (0,report_escape/* escapeProse */.fd)((0,opening_words/* openingLine */.l)(view)),
        warningList(view, detail),
        detail === EVERYTHING ? '' : leftOut(view),
        detail.breaking ? breakingPart(view) : '',
        detail.stages ? stagesPart(view, detail) : '',
        detail.endpoints ? endpointsPart(view, detail) : '',
        notComparedHelp(view),
        detail.timings ? timingsPart(view, detail) : '',
        detail.phases ? phasesPart(view, detail) : '',
        limitsPart(view, detail),
        detail.looks ? (0,markdown_looks/* looksPart */.E)(view, detail) : '',
        detail.server ? serverPart(view, detail) : '',
        detail.environment ? environmentPart(view) : '',
        detail.infos ? infoNotesPart(view) : '',
        detail.reproduce ? reproducePart(view) : '',
    ]);
}
function headline(view, limit = 300) {
    return `### ${(0,verdict_words/* lookOverall */.ZR)(view).emoji} loadgate ${(0,report_escape/* escapeText */.X1)(view.tier, 60)}: ${(0,report_escape/* escapeProse */.fd)((0,main_finding/* headlineWithFinding */.y)(view), limit)}`;
}
function leftOut(view) {
    const where = view.files === null ? 'result.json' : (0,report_escape/* codeSpan */.SS)(view.files);
    return `_Shortened to fit: the whole report is in ${where}._`;
}
function headlineThatFits(view, maxBytes) {
    for (const limit of [300, 150, 60, 20]) {
        const text = join([headline(view, limit), leftOut(view)]);
        if (fits(text, maxBytes))
            return text;
        const alone = join([headline(view, limit)]);
        if (fits(alone, maxBytes))
            return alone;
    }
    const mark = `### ${(0,verdict_words/* lookOverall */.ZR)(view).emoji} loadgate\n`;
    return fits(mark, maxBytes) ? mark : '';
}
function join(parts) {
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function fits(text, maxBytes) {
    return Buffer.byteLength(text) <= maxBytes;
}


/***/ })

};
