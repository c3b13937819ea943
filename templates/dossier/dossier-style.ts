/** How the page of a dossier looks on a screen, in the dark and on paper. It fetches nothing. */
export const DOSSIER_STYLE = `
:root{color-scheme:light dark;--ink:#1b1f23;--soft:#4f5860;--line:#c9c8bf;--hair:#e4e3dc;--accent:#0b5a73;--wash:#f3f3ee;--paper:#fff;--caution:#8a5207}
@media(prefers-color-scheme:dark){:root{--ink:#e8eaec;--soft:#a9b1b8;--line:#3d454b;--hair:#2a3035;--accent:#5cc0db;--wash:#0c0f11;--paper:#171b1e;--caution:#f2b84b}
}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
header,main,footer{max-width:56rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
.kicker{margin:0;color:var(--accent);font-size:.8rem;font-weight:600;letter-spacing:.04em}
h1{margin:.25rem 0 1rem;font-size:1.9rem;line-height:1.2}
.summary{max-width:44rem;font-size:1.1rem}
h2{margin:2.75rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--ink);font-size:1.3rem;line-height:1.3}
h2 .n,.e{color:var(--accent);margin-right:.6rem}
h3{margin:1.25rem 0 .25rem;font-size:.95rem;color:var(--soft)}
h3.exhibit{margin-top:2.5rem;font-size:1.1rem;color:var(--ink)}
p,blockquote,li{max-width:44rem}
p{margin:.4rem 0}
blockquote{margin:.4rem 0;padding-left:.9rem;border-left:3px solid var(--line);color:var(--soft);white-space:pre-line}
.pre{white-space:pre-line}
dl{margin:0}
dl>div{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem;padding:.4rem 0;border-bottom:1px solid var(--hair)}
dt{color:var(--soft)}
dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
dt{white-space:pre-line}
nav ol,nav ul{list-style:none;margin:0;padding:0}
nav li{padding:.2rem 0}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.92rem}
th{text-align:left;color:var(--soft);font-size:.82rem;vertical-align:bottom}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--hair);white-space:pre-line}
td{vertical-align:top}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
code{font-size:.85em;overflow-wrap:anywhere}
pre{padding:1rem;background:var(--wash);border:1px solid var(--hair);font-size:.85rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere}
.note{padding:.5rem .8rem;background:var(--wash);border-left:3px solid var(--caution);color:var(--caution);white-space:pre-line}
.details{color:var(--soft);font-size:.92rem;white-space:pre-line}
.seal{margin-top:1.5rem;padding:1rem;background:var(--wash)}
figure{margin:1rem 0}
.picture{display:inline-block;position:relative;max-width:100%}
.picture svg{position:absolute;inset:0;width:100%;height:100%}
.picture rect{fill:none;stroke:#c2410c;stroke-width:2;vector-effect:non-scaling-stroke}
figure img{max-width:100%;height:auto;border:1px solid var(--line);background:#fff}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;color:var(--soft);font-size:.85rem}
@media(max-width:40rem){dl>div,.pair{grid-template-columns:1fr}
.pair>*+*{margin-top:.75rem;padding-top:.5rem;border-top:1px dashed var(--line)}
h1{font-size:1.5rem}
}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--hair:#ccc;--accent:#0b5a73;--wash:#f3f3ee;--paper:#fff;--caution:#5a3500}
body{font-size:10.5pt}
@page{size:A4;margin:18mm}
header,main,footer{max-width:none;padding:0}
h2,h3{break-after:avoid}
tr,figure,dl>div{break-inside:avoid}
h3.exhibit{break-before:page}
pre{font-size:8pt}
a{text-decoration:none}
.skip{display:none}
figure img{max-height:230mm}
}
`;
