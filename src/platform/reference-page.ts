import { html } from './html.ts'

type Parameter = { name: string; in: string; required?: boolean; schema: unknown; description?: string }
type Operation = {
  operationId: string
  summary: string
  tags?: string[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: unknown }> }
  responses?: Record<string, { content?: Record<string, { schema: unknown }> }>
}
type Document = {
  info: { title: string; description: string }
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, unknown> }
}

const style = `
  :root { color-scheme: light dark; font: 15px/1.55 system-ui, sans-serif }
  body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
  h2 { margin: 2.5rem 0 .5rem } summary { cursor: pointer; padding: .35rem 0 }
  code, pre { font: 13px/1.5 ui-monospace, monospace } pre { overflow: auto; padding: .75rem; border: 1px solid #8886 }
  .method { display: inline-block; min-width: 4.5rem; font-weight: 600 } nav a { margin-right: 1rem }
  table { border-collapse: collapse } td, th { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top }`

const schema = (title: string, value: unknown) =>
  value ? html`<h4>${title}</h4><pre tabindex="0" aria-label="${title}">${JSON.stringify(value, null, 2)}</pre>` : ''

const operation = (path: string, method: string, o: Operation) => html`
  <details id="${o.operationId}"><summary><span class="method">${method.toUpperCase()}</span><code>${path}</code> ${o.summary}</summary>
  ${o.parameters?.length ? html`<table><thead><tr><th>Name</th><th>In</th><th>Shape</th></tr></thead><tbody>${o.parameters.map((p) => html`<tr><td><code>${p.name}</code>${p.required ? ' *' : ''}</td><td>${p.in}</td><td><code>${JSON.stringify(p.schema)}</code></td></tr>`)}</tbody></table>` : ''}
  ${schema('Body', Object.values(o.requestBody?.content ?? {})[0]?.schema)}
  ${schema('Reply', Object.values(o.responses?.['200']?.content ?? {})[0]?.schema)}
  </details>`

/** The OpenAPI document as a page to read: no script, nothing from elsewhere. */
export function referencePage(document: Document, nonce: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => ({ path, method, o, tag: o.tags?.[0] ?? '' })),
  )
  const tags = [...new Set(operations.map((o) => o.tag))].sort()
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${document.info.title} API</title><style nonce="${nonce}">${style}</style></head><body><main>
    <h1>${document.info.title} API</h1><p>${document.info.description}</p>
    <p><a href="/api/openapi.json">openapi.json</a></p><nav>${tags.map((tag) => html`<a href="#tag-${tag}">${tag}</a>`)}</nav>
    ${tags.map((tag) => html`<h2 id="tag-${tag}">${tag}</h2>${operations.filter((o) => o.tag === tag).map((o) => operation(o.path, o.method, o.o))}`)}
    <h2>Shapes</h2>${Object.entries(document.components?.schemas ?? {}).map(([name, value]) => html`<details id="shape-${name}"><summary><code>${name}</code></summary>${schema(name, value)}</details>`)}
    </main></body></html>`.text
}
