import { Html, html } from '#src/platform/html.ts'
import type { Addresses, Section, Words } from './letter.ts'

/** Mail programs know little of CSS: plain blocks, no picture, colours that hold in both lights. */
const style = new Html(`:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#f6f6f8;color:#1d1d24;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
.sheet{max-width:620px;margin:0 auto;padding:24px 20px}
.card{background:#fff;border:1px solid #dedee6;border-radius:10px;padding:4px 20px 16px;margin:16px 0}
h1{font-size:18px;line-height:1.35;margin:0}
h2{font-size:15px;line-height:1.4;margin:16px 0 4px}
ul{list-style:none;margin:0;padding:0}
li{padding:10px 0;border-top:1px solid #e8e8ee}
a{color:#363e95;text-decoration:underline}
li a{font-weight:600;text-decoration:none}
.told{display:block;color:#5a5a66;font-size:13px}
.foot{color:#5a5a66;font-size:13px}
@media (prefers-color-scheme:dark){
body{background:#141418;color:#ececf1}
.card{background:#1e1e24;border-color:#34343e}
li{border-color:#34343e}
a{color:#b3b9ff}
.told,.foot{color:#a9a9b6}
}`)

export const drawn = (
  sections: readonly Section[],
  words: Words,
  { home, settings }: Addresses,
  language: 'vi' | 'en',
): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<div class="sheet">
<h1>${words.greeting}</h1>
${sections.map(
  ({ title, lines, more }) => html`<div class="card">
<h2>${title}</h2>
<ul>
${lines.map(
  ({ text, told, href }) => html`<li><a href="${href}">${text}</a><span class="told">${told}</span></li>
`,
)}</ul>
${more && html`<p class="told">${more}</p>`}
</div>
`,
)}
<p><a href="${home}">${words.open}</a></p>
<p class="foot">${words.why}<br><a href="${settings}">${words.change}</a></p>
</div>
</body>
</html>
`.text
