/** Style of the page: one column on a phone, two where there is room, two or three sheets on paper. */
import { figuresCss } from '@interregnum/figures';

const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;color-scheme:light dark}
body{margin:0;background:var(--ig-paper);color:var(--ig-ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.page{max-width:47rem;margin:0 auto;padding:0 1rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--ig-paper);padding:.5rem;z-index:1}
a{color:var(--ig-model);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ig-model);outline-offset:2px}
header{padding-top:2rem;border-bottom:3px solid var(--ig-ink);padding-bottom:1.2rem}
.kicker{margin:0;color:var(--ig-muted);font-size:.875rem}
h1{font-size:1.1rem;line-height:1.3;margin:.15rem 0 .6rem;font-weight:600}
.headline{font-size:1.6rem;line-height:1.3;margin:0 0 .9rem;font-weight:700;letter-spacing:-.01em}
header p:last-child{margin-bottom:0}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:.6rem 0 0;padding:0;font-size:.875rem}
nav li{margin:0}nav a{display:inline-block;padding:.3rem 0}
section{margin:2.4rem 0}
h2{font-size:1.15rem;line-height:1.3;margin:0 0 .7rem;padding-top:.5rem;border-top:1px solid var(--ig-ink)}
h3{font-size:1rem;margin:1.2rem 0 .4rem}h4{font-size:.95rem;margin:1.2rem 0 .4rem}
figure{margin:0}
svg.ig-figure{display:block;width:100%;height:auto}
.narrow{display:none}
figcaption{margin:.7rem 0 0;font-size:.9rem}
.note,.count{color:var(--ig-muted);font-size:.85rem;margin:.6rem 0}
.box{border-left:4px solid var(--ig-model);padding:.1rem 0 .1rem 1rem}
.causes{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1rem}
dt{font-weight:600}dd{margin:0;min-width:0}
.facts{display:grid;grid-template-columns:8rem 1fr;gap:.25rem 1rem;font-size:.9rem;margin:0}
.hash{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.8rem;overflow-wrap:anywhere}
pre{overflow-x:auto;background:var(--ig-nodata);padding:.7rem;font-size:.85rem}
li,dt,dd,figcaption,p,h1,h2,h3,summary{overflow-wrap:anywhere}th,td{overflow-wrap:break-word}tbody th{min-width:6.5rem}
ul,ol{padding-left:1.2rem}li{margin:.3rem 0}
.plain{font-size:.9rem}
.sources{font-size:.8rem}
details{margin:.2rem 0;font-size:.9rem}details details{margin-left:1rem}
summary{cursor:pointer;padding:.35rem 0;min-height:1.5rem}
.data summary,.download{color:var(--ig-model)}
.scroll{overflow-x:auto;position:relative}details .scroll{max-height:30rem;overflow-y:auto}
table{border-collapse:collapse;font-size:.8rem;line-height:1.35;width:100%}
caption{text-align:left;color:var(--ig-muted);padding:.2rem 0}
th,td{text-align:left;padding:.25rem .8rem .25rem 0;border-bottom:1px solid var(--ig-faint);vertical-align:top;font-weight:400}
thead th{font-weight:600;border-bottom-color:var(--ig-ink);vertical-align:bottom;position:sticky;top:0;background:var(--ig-paper)}
.model{font-weight:600}.nowrap{white-space:nowrap}
.controls{display:flex;align-items:center;gap:.8rem}
.controls[hidden]{display:none}
.controls label{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.controls input{flex:1;min-width:0;height:2.75rem;margin:0;accent-color:var(--ig-model)}
button{font:inherit;font-size:.9rem;min-height:2.75rem;min-width:5.5rem;padding:0 .9rem;border:1px solid var(--ig-ink);border-radius:3px;background:var(--ig-paper);color:var(--ig-ink);cursor:pointer}
.date{font-weight:600;font-size:1.1rem;margin:.2rem 0 .6rem;font-variant-numeric:tabular-nums}
.panels{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem;margin-top:.8rem}
.panel h3{margin:0 0 .3rem}
#map-here{min-height:1.3rem}
.tip{position:absolute;z-index:2;max-width:16rem;padding:.35rem .6rem;background:var(--ig-ink);color:var(--ig-paper);font-size:.85rem;line-height:1.3;border-radius:3px;pointer-events:none}
.tip[hidden]{display:none}
.trust{margin:0 0 .9rem}
.js .sheet{display:none}
.answer{margin:1.2rem 0 2rem}.answer .first{font-weight:600}.answer pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.2rem 0}.drawing{overflow-x:auto}
footer{border-top:3px solid var(--ig-ink);padding:1rem 0 3rem;color:var(--ig-muted);font-size:.85rem}
@media screen and (max-width:40rem){
.wide{display:none}.narrow{display:block}.drawing svg.ig-figure{min-width:34rem}
.panels{grid-template-columns:1fr}
.causes,.facts{grid-template-columns:1fr;gap:.1rem}
.causes dd,.facts dd{margin-bottom:.6rem}
.headline{font-size:1.3rem}.box{padding-left:.75rem}
}
@page{size:A4;margin:12mm}
@media print{
body{font-size:8.6pt;line-height:1.36}
.page{max-width:none;padding:0}
nav,.skip,.stepper,.tip,.data,.files,#inputs details{display:none}
.js .sheet{display:block}
header{padding:0 0 5pt;border-bottom-width:2pt}
h1{font-size:12pt;margin:0 0 4pt}.headline{font-size:13pt;margin:0 0 4pt}
section{margin:8pt 0;break-inside:avoid}
#inputs,#limits,#provenance,#licences,#questions,#sure,#methods{break-inside:auto}.answer figure,.answer table{break-inside:avoid}.hash,pre,footer{font-size:7pt}h3,h4{font-size:8.6pt;margin:4pt 0 2pt}
h2{font-size:10.5pt;margin:0 0 4pt;padding-top:3pt}
figcaption,.note,.plain,table,.facts,#methods p{font-size:7.4pt}
.scroll{max-height:none;overflow:visible}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:0 8mm;align-items:start}
.grid section{margin:6pt 0}
.grid .wide{display:none}.grid .narrow{display:block}
#order{grid-column:2;grid-row:1/span 2}
#manners{grid-column:1;grid-row:1/span 2}
.course{break-before:page}
.box{padding:0 0 0 3mm;border-left-width:2pt}
.causes{gap:2pt 4mm}
.box .plain,.box>div:last-child .note{display:none}.box .note{margin:3pt 0}
th,td{padding:1.4pt 4pt 1.4pt 0}thead th{position:static}.box table{font-size:6.6pt}.box tbody th{white-space:nowrap}h2,h3,h4{break-after:avoid}
.people{break-before:page}
a{color:inherit;text-decoration:none}
footer{padding:6pt 0}
}
`;

/** Columns of numbers, named on their table as n1, n2 …: right-aligned, figures of one width. */
const NUMERIC = `${Array.from({ length: 24 }, (_, i) => `.n${i + 1} tr>:nth-child(${i + 1})`).join(',')}{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}`;

/** Style sheet of the briefing. */
export const STYLE: string = `${figuresCss}\n${PAGE}\n${NUMERIC}`;
