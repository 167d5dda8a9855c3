import { formatIn } from '#src/platform/format.ts'
import { pick } from '#src/platform/words.ts'
import type { SubjectKind } from '../kinds.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import type { Item } from './shapes.ts'

type Wanted = { language: 'vi' | 'en'; kind: SubjectKind; from: string; items: readonly Item[] }

/** A message to be pasted: short lines, a unit above what it owes. */
export function messageText({ language, kind, from, items }: Wanted): string {
  const { sheet, due, on } = pick(language, { vi, en })
  const format = formatIn(language)
  const units = [...Map.groupBy(items, ({ unit }) => unit)]
  const line = ({ title, code, deadline, days }: Item) => {
    const when = deadline && (days === null ? on(format.day(deadline)) : due(format.day(deadline), days))
    const named = kind === 'task' ? title : sheet.report(title, code)
    return `- ${named}${when ? ` (${when})` : ''}`
  }
  return [
    sheet.opening[kind](from),
    ...units.map(([unit, own]) => [`*${unit}*`, ...own.map(line)].join('\n')),
    sheet.closing,
  ].join('\n\n')
}
