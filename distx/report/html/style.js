import { DARK, declarations, LIGHT } from "../chart/theme.js";
/** The page's style sheet: phone first, light and dark, and print (always light, evidence opened). */
export const STYLE = `
:root{color-scheme:light dark;${declarations(LIGHT)};--panel:#f5f7f9}
@media (prefers-color-scheme:dark){:root{${declarations(DARK)};--panel:#1c2025}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
h1{font-size:1rem;font-weight:600;color:var(--muted);margin:0 0 .5rem}
h2{font-size:1.3rem;line-height:1.25;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--rule)}
.headline{font-size:clamp(1.1rem,1rem + 1vw,1.3rem);line-height:1.45;margin:0 0 1.25rem;text-wrap:pretty}
p,ul{max-width:44rem}
a{color:var(--main)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--main);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0;font-size:.9rem}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;font-size:.9rem;line-height:1.35;font-variant-numeric:tabular-nums}
.caption{font-weight:600;font-size:.9rem;margin:1.25rem 0 .4rem;max-width:44rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.4rem .7rem;border-bottom:1px solid var(--rule);vertical-align:top;text-align:left}
thead th{vertical-align:bottom;border-bottom:2px solid var(--muted);font-weight:600}
tbody th{font-weight:500}
th:first-child{padding-left:0}
.number{text-align:right}
tbody .number,.instant{white-space:nowrap}
thead .number{min-width:4.2em}
.long{min-width:11rem}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em;overflow-wrap:anywhere}
figure{margin:1.25rem 0}
figcaption{font-size:.9rem;color:var(--muted);max-width:44rem}
svg{display:block;max-width:100%;height:auto}
.wide{display:none}
@media (min-width:48rem){.wide{display:block}.narrow{display:none}}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:1rem}
.panels svg{width:100%}
.quote{background:var(--panel);border-left:4px solid var(--rule);padding:.75rem 1rem;max-width:44rem}
details{border-bottom:1px solid var(--rule);padding:.45rem 0}
summary{cursor:pointer;list-style-position:outside;margin-left:1.1rem}
summary span{color:var(--muted);font-size:.9rem}
.state{font-weight:600;color:var(--ink)}
.hash{font-size:.75rem;color:var(--muted);min-width:14rem;display:inline-block}
.rule{min-width:10rem;overflow-wrap:anywhere}
.url{min-width:16rem}
details ul{font-size:.9rem}
footer{padding:2rem 1rem;color:var(--muted);font-size:.9rem}
@media print{
:root{color-scheme:light;${declarations(LIGHT)};--panel:#f5f7f9}
body{font-size:10pt}
.headline{font-size:13pt}
h2{margin-top:1.25rem}
.long,.rule,.url,.hash{min-width:0}
header,main,footer{max-width:none;padding:0}
nav{display:none}
.wide{display:block}.narrow{display:none}
.scroll{overflow:visible}
table{font-size:8pt}
th,td{padding:.2rem .35rem}
thead{display:table-header-group}
tr,figure,svg{break-inside:avoid}
h2,.caption,summary{break-after:avoid}
details::details-content{content-visibility:visible;display:block}
}
@page{margin:16mm}
`;
