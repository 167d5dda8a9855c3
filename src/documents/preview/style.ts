/** A white sheet in the true measures, as wide as the screen allows; printed at its own size without a margin of ours. */
export const style = `
:root{color-scheme:light dark}
body{margin:0;background:light-dark(#dfe2ea,#101119);color:#000}
.sheet{--mm:calc(min(100vw - 16px,210mm)/210);box-sizing:border-box;position:relative;display:flex;flex-direction:column;
width:calc(var(--mm)*210);min-height:calc(var(--mm)*297);margin:8px auto;background:#fff;overflow-wrap:break-word;
font-family:'Times New Roman',Tinos,'Liberation Serif',serif;font-size-adjust:.448;-webkit-text-size-adjust:none;text-size-adjust:none;
box-shadow:0 0 0 1px light-dark(#cdd1dc,#3a3f50)}
.lying{--mm:calc(min(100vw - 16px,297mm)/297);width:calc(var(--mm)*297);min-height:calc(var(--mm)*210)}
.number,.draft{position:absolute;left:0;right:0;text-align:center;line-height:1.15}
.draft{text-align:right;color:#595959}
p,h2,h3,h4,h5{margin:0;font-weight:inherit;white-space:pre-wrap}
a{color:inherit}
.line{display:block;white-space:nowrap}
hr{border:0;border-top:calc(var(--mm)*.26) solid #000;margin:calc(var(--mm)*.7) auto calc(var(--mm)*1.4)}
img{display:block;margin:0 auto;max-width:100%}
table{border-collapse:collapse;table-layout:fixed;flex:none}
td,th{padding:0;vertical-align:top;font-weight:inherit}
.lined td,.lined th{border:calc(var(--mm)*.18) solid #000;padding:0 calc(var(--mm)*1.5)}
.lined th{vertical-align:middle}
@page{size:A4;margin:0}
@page lying{size:A4 landscape;margin:0}
@media print{body{background:none}.sheet{--mm:1mm;margin:0;box-shadow:none;break-after:page}.sheet:last-child{break-after:auto}
.lying{page:lying}thead{display:table-header-group}tr{break-inside:avoid}}
`
