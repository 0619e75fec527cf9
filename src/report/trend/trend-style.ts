/** Colours of the Okabe–Ito palette, which colour-blind people tell apart; shapes differ besides. */
export const TREND_STYLE = `
:root { --paper: #fff; --card: #f6f8fa; --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --blue: #0060a0; --orange: #b34700; --green: #00785a; --band: #0072b226; }
@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --card: #161b22; --ink: #e6edf3; --soft: #9aa4af; --rule: #30363d; --blue: #56b4e9; --orange: #e69f00; --green: #2fc49c; --band: #56b4e92e; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem clamp(.75rem, 3vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; } h2 { margin: 2rem 0 0; font-size: 1.25rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; color: var(--soft); }
a { color: var(--blue); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: .75rem 0 0; list-style: none; color: var(--soft); font-size: .85rem; }
.key { display: inline-block; width: 12px; height: 12px; margin-right: .4rem; vertical-align: -1px; }
.key.job { border-radius: 50%; background: var(--blue); border: 2px solid var(--blue); } .key.job.open { background: var(--paper); }
.key.run { width: 6px; height: 6px; border-radius: 50%; background: var(--soft); vertical-align: 2px; }
.key.band { background: var(--band); border: 1px solid var(--blue); }
.key.level, .key.best { height: 0; border-top: 2px solid var(--soft); vertical-align: 4px; } .key.best { border-top: 2px dashed var(--green); }
.key.mark { width: 9px; height: 9px; background: var(--orange); transform: rotate(45deg); }
.remarks { padding-left: 1.25rem; margin: 0 0 1rem; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .75rem; margin: 1rem 0; }
figure { margin: 0; padding: .75rem; background: var(--card); border: 1px solid var(--rule); border-radius: 8px; break-inside: avoid; }
figure.loud { border-color: var(--orange); border-left-width: 4px; } figure:target { outline: 2px solid var(--blue); }
figcaption { font-size: .9rem; color: var(--soft); } .name { color: var(--ink); font-weight: 600; } figcaption strong { color: var(--ink); }
svg { display: block; width: 100%; height: auto; margin-top: .5rem; overflow: visible; }
.grid { stroke: var(--rule); } .tick { fill: var(--soft); font: 11px system-ui, sans-serif; }
.band { fill: var(--band); } .level { stroke: var(--soft); stroke-width: 1.5; } .best { stroke: var(--green); stroke-dasharray: 5 4; }
.change { stroke: var(--orange); stroke-dasharray: 2 3; } .mark { fill: var(--orange); }
.line { fill: none; stroke: var(--blue); stroke-width: 1.5; } .run { fill: var(--soft); opacity: .55; }
svg .job { fill: var(--blue); stroke: var(--blue); stroke-width: 1.5; } svg .job.open { fill: var(--card); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; margin-top: .5rem; }
th, td { padding: .3rem .75rem; border-bottom: 1px solid var(--rule); text-align: left; white-space: nowrap; } .figure { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; white-space: normal; min-width: 10rem; }
summary { cursor: pointer; }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --blue: #0060a0; --orange: #b34700; --green: #00785a; --band: #0072b226; }
  body { font-size: 11px; padding: 0; } .cells { grid-template-columns: 1fr 1fr; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
