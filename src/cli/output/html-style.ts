/** The style sheet of the report: light and dark, wide and narrow, screen and paper; no fonts or images from outside. */
export const REPORT_STYLE: string = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #ffffff; --ink: #1b2430; --quiet: #586474; --line: #dde2e9; --track: #eceff3;
  --block: #b3261e; --block-soft: #fbe9e7; --warn: #b86e00; --warn-soft: #fdf1dd; --allow: #8795a6; --allow-soft: #eef1f5;
  --mark: #fff3c4; --mark-line: #e0b93a; --mark-ink: #5c4300;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11161d; --card: #1a212b; --ink: #e6ebf2; --quiet: #9aa7b8; --line: #2e3846; --track: #28313d;
    --block: #ff7b72; --block-soft: #3d2022; --warn: #f0b04a; --warn-soft: #3a2d16; --allow: #76869a; --allow-soft: #252e3a;
    --mark: #40361a; --mark-line: #8a7431; --mark-ink: #f5dd94;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { font-size: 27px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; }
h2 { font-size: 18px; margin: 0 0 4px; }
p { margin: 0 0 10px; max-width: 74ch; }
.quiet { color: var(--quiet); }
.facts { color: var(--quiet); margin: 0; }
.facts b { color: var(--ink); font-weight: 600; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 22px 24px 24px; margin-top: 20px; }
.notice { border-left: 4px solid var(--warn); }
.notice p:last-child { margin: 0; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin-top: 24px; }
.figure { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--quiet); border-radius: 10px; padding: 14px 18px 12px; }
.figure.block { border-top-color: var(--block); } .figure.warn { border-top-color: var(--warn); } .figure.allow { border-top-color: var(--allow); }
.figure b { display: block; font-size: 32px; line-height: 1.15; font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
.figure span { color: var(--quiet); }
.scroll { overflow-x: auto; margin-top: 12px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 8px 14px 8px 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; font-size: 13px; white-space: nowrap; }
tbody th { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 0; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.bar { width: 34%; min-width: 130px; padding-top: 14px; }
code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
tbody th code { overflow-wrap: normal; white-space: nowrap; }
.stack { display: flex; height: 10px; border-radius: 3px; overflow: hidden; gap: 1px; background: var(--track); }
.stack.bare { background: none; }
.stack i { display: block; }
.big { height: 16px; border-radius: 5px; margin-top: 12px; }
.b { background: var(--block); } .w { background: var(--warn); } .a { background: var(--allow); }
svg .b { fill: var(--block); } svg .w { fill: var(--warn); } svg .a { fill: var(--allow); }
svg text { fill: var(--quiet); font: 12px system-ui, sans-serif; }
svg line { stroke: var(--line); stroke-width: 1; }
svg { display: block; width: 100%; height: auto; margin-top: 14px; }
.legend { display: flex; flex-wrap: wrap; gap: 18px; margin: 12px 0 0; padding: 0; list-style: none; color: var(--quiet); font-size: 13px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 2px; margin-right: 6px; vertical-align: -1px; }
.verdict { display: inline-block; font-size: 12px; font-weight: 700; letter-spacing: 0.03em; padding: 1px 8px; border-radius: 4px; white-space: nowrap; }
.verdict.block { color: var(--block); background: var(--block-soft); }
.verdict.warn { color: var(--warn); background: var(--warn-soft); }
.verdict.allow { color: var(--quiet); background: var(--allow-soft); }
.tip { min-width: 260px; }
.excerpt { overflow-wrap: anywhere; min-width: 280px; }
.where { white-space: nowrap; }
.where span { display: block; color: var(--quiet); font-size: 13px; }
mark { background: var(--mark); color: var(--mark-ink); border: 1px solid var(--mark-line); border-radius: 4px; padding: 0 4px; }
mark b { font: 600 11px/1 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; margin-left: 6px; white-space: nowrap; }
.rules { margin-top: 4px; color: var(--quiet); font-size: 13px; }
dl { margin: 10px 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 6px 18px; }
dt { font-weight: 600; } dd { margin: 0; max-width: 70ch; }
details { margin-top: 12px; } summary { cursor: pointer; color: var(--quiet); }
footer { color: var(--quiet); font-size: 13px; margin-top: 24px; overflow-wrap: anywhere; }
@media (max-width: 720px) { .figures { grid-template-columns: repeat(2, 1fr); } main { padding: 24px 14px 40px; } section { padding: 18px 16px; } dl { grid-template-columns: 1fr; } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --track: #eee; --block: #9c1c15; --block-soft: #fff; --warn: #8a5200; --warn-soft: #fff; --allow: #8a94a0; --allow-soft: #fff; --mark: #fff; --mark-line: #666; --mark-ink: #000; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 11pt; } main { max-width: none; padding: 0; } section { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 14px 0; }
  tr, .figure, svg { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; } .scroll { overflow: visible; } details { display: none; }
}
`
