import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { byName } from './check.ts'
import { type Labelled, label, type TaskLabel } from './label.ts'
import { foldName } from './names.ts'
import type { ListedName } from './units.ts'

const rhythms = ['month', 'quarter', 'half', 'year']
const folder = path.join(import.meta.dirname, 'lots')

/** "source | leads | co-ordinating | watching | when | product | flags"; names are parted by ";". */
function taskOf(line: string, name: (written: string) => string): TaskLabel {
  const [source = '', lead, coordinating, watching, when = '', product, flags = ''] = line
    .split('|')
    .map((part) => part.trim())
  const names = (list = '') => list.split(';').filter(Boolean).map(name)
  const [, open] = /open:([a-z,]+)/.exec(flags) ?? []
  return {
    source,
    lead: names(lead),
    coordinating: names(coordinating),
    watching: names(watching),
    deadline: /^\d/.test(when) ? when : null,
    rhythm: rhythms.includes(when) ? (when as TaskLabel['rhythm']) : null,
    standing: when === 'standing',
    product: product || null,
    ...(open && { open: open.split(',') as TaskLabel['open'] }),
    ...(flags.includes('optional') && { optional: true as const }),
  }
}

/** Passages of one kind of document in one file: "=== day", the text, "---", a line for each task. */
export async function readLots(listed: readonly ListedName[]): Promise<Labelled[]> {
  const known = byName(listed)
  const files = (await readdir(folder)).sort()
  const lots = await Promise.all(
    files.map(async (file) => {
      const parts = (await readFile(path.join(folder, file), 'utf8')).split(/^=== /m).slice(1)
      return parts.map((part, i): Labelled => {
        const [on = '', ...lines] = part.trimEnd().split('\n')
        const end = lines.lastIndexOf('---')
        const name = (written: string) =>
          known.get(foldName(written))?.find(({ unit }) => unit.from <= on && on <= unit.to)?.unit.name ??
          written.trim()
        return {
          name: `${String(2 * i + 1).padStart(2, '0')}-${file.replace(/\.txt$/, '')}`,
          text: lines.slice(0, end).join('\n'),
          label: label.parse({
            split: 'design',
            on,
            document: { symbol: null, issuer: null, date: null, kind: null, abstract: null },
            tasks: lines.slice(end + 1).map((line) => taskOf(line, name)),
          }),
        }
      })
    }),
  )
  return lots.flat()
}
