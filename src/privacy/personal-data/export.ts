import type { PeopleMeans } from '#src/people/index.ts'
import { readerOf } from '#src/platform/database.ts'
import type { Download } from '#src/platform/serve.ts'
import { type Grid, writeWorkbookOf } from '#src/platform/spreadsheet.ts'
import { pick } from '#src/platform/words.ts'
import type { View } from '#src/platform/work.ts'
import { type Part, type PersonalData, parts, personalData } from './gather.ts'
import { dataEn } from './words.en.ts'
import { dataVi } from './words.vi.ts'

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A sheet for each part that has anything; heads in the reader's language. */
function sheets(data: PersonalData, words: ReturnType<typeof wordsFor>): Grid[] {
  const heads = words.heads as Readonly<Record<string, string>>
  const sheet = (part: Part): Grid => {
    const names = Object.keys(data[part][0] ?? {})
    return {
      name: words.parts[part],
      columns: names.map((name) => heads[name] ?? name),
      rows: data[part].map((line) => names.map((name) => textOf(line[name]))),
    }
  }
  return parts.filter((part) => data[part].length > 0).map(sheet)
}
const wordsFor = ({ actor }: View) => pick(actor.language === 'en' ? 'en' : 'vi', { vi: dataVi, en: dataEn })

export async function exportedData(
  view: View,
  { db }: PeopleMeans,
  personId: string,
  format: 'json' | 'xlsx',
): Promise<Download> {
  const words = wordsFor(view)
  const data = await personalData(readerOf(db), personId)
  const name = `${words.fileName}-${view.today}.${format}`
  if (format === 'json')
    return { name, mediaType: 'application/json; charset=utf-8', content: Buffer.from(JSON.stringify(data, null, 2)) }
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeWorkbookOf(sheets(data, words)),
  }
}
