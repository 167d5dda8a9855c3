import type { FastifyRequest } from 'fastify'
import { html } from '#src/platform/html.ts'

const words = {
  vi: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã được gõ nhầm, hoặc trang đã chuyển đi. Hãy kiểm tra lại địa chỉ, hoặc bắt đầu từ:',
    office: 'Trang làm việc',
    api: 'Tài liệu API',
  },
  en: {
    title: 'There is no such page',
    text: 'The address may have been mistyped, or the page has moved. Check the address, or begin from:',
    office: 'The back office',
    api: 'API reference',
  },
}

const style = `:root{color-scheme:light dark;font:17px/1.6 system-ui,sans-serif}
body{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.4}a{color:#363e95}
@media (prefers-color-scheme:dark){a{color:#aab3ff}}`

/** An unknown address, in the reader's language: the `lang` cookie, else what the browser prefers, else Vietnamese. */
export function notFoundPage({ headers, cookies, nonce }: FastifyRequest): string {
  const { lang } = cookies
  const english = lang ? lang === 'en' : /^en\b/i.test(headers['accept-language'] ?? '')
  const w = english ? words.en : words.vi
  return html`<!doctype html><html lang="${english ? 'en' : 'vi'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${w.title} – Mạch</title>
<style nonce="${nonce}">${style}</style></head><body><main><h1>${w.title}</h1><p>${w.text}</p>
<ul><li><a href="/app">${w.office}</a></li><li><a href="/api/docs">${w.api}</a></li></ul></main></body></html>`.text
}
