/** The one stylesheet of all pages. A string, so that the compiled package needs no files beside its code. */
export const STYLE = `
:root { --page: #f6f7f9; --card: #fff; --text: #1a2130; --quiet: #5a6376; --line: #c9cfda; --accent: #2c5bd4; --on-accent: #fff; --bad: #b3261e; --bad-page: #fdecea; --good: #1b6b3a; --banner: #5b3d00; --banner-page: #ffe9b8; }
@media (prefers-color-scheme: dark) {
  :root { --page: #12161f; --card: #1b212d; --text: #eceff5; --quiet: #a5aebf; --line: #465068; --accent: #9db8ff; --on-accent: #0e1726; --bad: #ffb4ab; --bad-page: #4a1512; --good: #8fd8a8; --banner: #ffe9b8; --banner-page: #4d3700; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 27rem; }
.wide main { max-width: 80rem; }
.banner { margin: 0; padding: .4rem 1rem; background: var(--banner-page); color: var(--banner); text-align: center; font-weight: 600; font-size: .875rem; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
.amount { font-size: 2.25rem; font-weight: 700; margin: .25rem 0 0; letter-spacing: -.01em; }
.quiet { color: var(--quiet); margin: .25rem 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; margin-top: 1.25rem; }
.lines { list-style: none; margin: 1rem 0 0; padding: 0; }
.lines li { display: flex; justify-content: space-between; gap: 1rem; padding: .25rem 0; }
label, .label { display: block; font-weight: 600; font-size: .9375rem; margin: .9rem 0 .3rem; }
input, select { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
::placeholder { color: var(--quiet); opacity: 1; }
input[readonly] { color: var(--quiet); }
input[aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
.tick { display: flex; align-items: center; gap: .6rem; font-weight: 400; } .tick input { width: 1.35rem; min-height: 1.35rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.wrong { color: var(--bad); font-size: .875rem; margin: .3rem 0 0; }
.problem { background: var(--bad-page); color: var(--bad); border-radius: 8px; padding: .75rem 1rem; margin: 1rem 0 0; font-weight: 600; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem; font: inherit; font-weight: 600; text-decoration: none; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px; cursor: pointer; }
button.plain { color: var(--text); background: transparent; border-color: var(--line); }
.pay { width: 100%; margin-top: 1.25rem; font-size: 1.0625rem; min-height: 3.25rem; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.tabs { display: flex; gap: .5rem; margin-top: 1rem; padding: 0; list-style: none; }
.tabs a { display: block; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: 8px; text-decoration: none; color: inherit; }
.tabs a[aria-current] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
.back { margin-top: 1.25rem; text-align: center; }
details { margin-top: 1.25rem; font-size: .9375rem; }
summary { cursor: pointer; min-height: 2rem; }
dl.tests { display: grid; grid-template-columns: auto 1fr; gap: .15rem .9rem; margin: .5rem 0 0; }
dt { font-variant-numeric: tabular-nums; white-space: nowrap; } dd { margin: 0; color: var(--quiet); }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: 1rem; }
.row form, td form { margin: 0; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; padding: .5rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
th { font-size: .8125rem; color: var(--quiet); white-space: nowrap; }
td.money, th.money { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font-size: .8125rem; overflow-wrap: anywhere; }
td button { min-height: 2rem; padding: .15rem .7rem; font-size: .875rem; }
form.card { padding-top: .5rem; } form.card > button { margin-top: .5rem; }
td:first-child { white-space: nowrap; }
td select { width: auto; min-height: 2rem; padding: .15rem .5rem; }
td input { min-height: 2rem; width: 7rem; padding: .15rem .5rem; }
.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
nav.tabs { flex-wrap: wrap; }
@media (max-width: 22rem) { .pair { grid-template-columns: 1fr; gap: 0; } }
`;
