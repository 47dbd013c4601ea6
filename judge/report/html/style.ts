/** The look of a page: light or dark as the reader's system has it; readable on paper too. */
export const STYLE = `
:root { color-scheme: light dark;
  --bg: #ffffff; --fg: #1b1f24; --soft: #59636e; --line: #d5dbe1; --panel: #f5f7f9;
  --good: #1a7f37; --bad: #b8242f; --odd: #8250df; --doubt: #8a5a00;
  --yours: #b35900; --reference: #0b6bcb; }
@media (prefers-color-scheme: dark) { :root {
  --bg: #10141a; --fg: #e4e9ef; --soft: #9aa6b2; --line: #333c47; --panel: #181e26;
  --good: #4cc26b; --bad: #ff7b72; --odd: #c297ff; --doubt: #e3b341;
  --yours: #ffa657; --reference: #6cb6ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; background: var(--bg); color: var(--fg);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2.25rem 0 .5rem; }
p { margin: .4rem 0; } .soft { color: var(--soft); }
.AC, .pass { color: var(--good); } .JE { color: var(--odd); } .inconclusive { color: var(--doubt); }
.WA, .TLE, .MLE, .OLE, .RTE, .CE, .fail { color: var(--bad); } .skipped { color: var(--soft); }
code, pre, .mono { font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
pre { margin: .5rem 0; padding: .75rem 1rem; overflow-x: auto; background: var(--panel); border: 1px solid var(--line);
  border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
pre.frame { white-space: pre; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; } td.number, th.number { text-align: right; }
.scroll { overflow-x: auto; } table.values { width: auto; } tr.same td { color: var(--fg); }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; }
.missing { color: var(--good); } .extra { color: var(--bad); } .same { color: var(--soft); }
figure { margin: .75rem 0 1.5rem; } figcaption { color: var(--soft); font-size: .9rem; }
svg.chart { width: 100%; height: auto; max-width: 44rem; display: block; }
.chart .grid { stroke: var(--line); fill: none; } .chart .axis { stroke: var(--soft); fill: none; }
.chart .tick { fill: var(--soft); font-size: 12px; } .chart polyline { fill: none; stroke-width: 2.5; }
.chart .yours polyline { stroke: var(--yours); } .chart .yours circle { fill: var(--yours); }
.chart .reference polyline { stroke: var(--reference); }
.chart .reference circle { fill: var(--bg); stroke: var(--reference); stroke-width: 2; }
.chart .asked polyline { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 4 5; }
.key { display: inline-block; margin-right: 1.25rem; } .key.yours { color: var(--yours); }
.key.reference { color: var(--reference); } .key.asked { color: var(--soft); }
.refused, .trouble { color: var(--bad); }
body:has(#grades) { max-width: 90rem; }
#grades th, #grades td { white-space: nowrap; } #grades thead { position: sticky; top: 0; background: var(--bg); }
#grades button { all: unset; cursor: pointer; color: inherit; }
#grades button:focus-visible, #grades button:hover { text-decoration: underline; outline: none; }
#grades button:focus-visible { outline: 2px solid var(--reference); outline-offset: 2px; }
th[aria-sort="ascending"] button::after { content: " ▲"; } th[aria-sort="descending"] button::after { content: " ▼"; }
.tools { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: baseline; margin: 1.25rem 0 .75rem; }
input, select, dialog button { font: inherit; color: var(--fg); background: var(--panel); border: 1px solid var(--line);
  border-radius: 6px; padding: .25rem .6rem; }
dialog { color: var(--fg); background: var(--bg); border: 1px solid var(--line); border-radius: 10px;
  width: min(60rem, calc(100vw - 2rem)); max-height: calc(100vh - 4rem); padding: 1.25rem; overflow: auto; }
dialog::backdrop { background: rgb(0 0 0 / 50%); } dialog form { float: right; }
summary { cursor: pointer; } footer { margin-top: 2.5rem; }
@media print { body { max-width: none; padding: 0; } }
`;
