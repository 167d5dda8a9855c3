import { periodName } from '#src/periods/index.ts'
import type { Format } from '#src/platform/format.ts'
import { withNames } from '#src/platform/text.ts'
import type { Language } from '#src/platform/words.ts'
import { actions as actionsEn } from '../words-actions.en.ts'
import { actions as actionsVi } from '../words-actions.vi.ts'
import { type Happened, isObject, type Line, linesOf } from './lines.ts'
import { camel, isId, refOf } from './refs.ts'
import { valuesIn } from './values.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

type Named = { name: string } | null
export type Event = Happened & { actor: Named; actingFor: Named; subject: { kind: string } }
/** What records are called, by id. */
export type Names = Readonly<Record<string, string>>
export type SaidLine = { name: string; now: string; was?: string }
/** `lines`: what the sentence leaves out, a line for each field. */
export type Said = { sentence: string; lines: SaidLine[] }

const periods = ['period', 'oncePeriod', 'occurrence']
/** Numbers that are names: no mark at the thousands. */
const unmarked = ['year', 'workYear', 'number', 'position', 'precedence', 'code', 'decimals']
/** What stands between a field and its parts says nothing itself. */
const between = ['when', 'rule', 'byKind', 'byUnitKind', 'table', 'about', 'cell', 'due', 'filter', 'weight']
/** In a sentence longer texts are named only, and stand below it. */
const brief = 90
const inSentence = 3

/** An action of a later version that has no words here yet keeps its own. */
export const nameOfAction = (language: Language, action: string): string =>
  ((language === 'en' ? actionsEn : actionsVi) as Readonly<Record<string, string>>)[action] ?? action

/** Tells events in the reader's language: who, for whom, what; what it changed, from what to what. */
export function teller(language: Language, format: Format) {
  const words = language === 'en' ? en : vi
  const values = valuesIn(language)
  const fields: Readonly<Record<string, string>> = words.fields

  const labelOf = (path: readonly string[]) => {
    const told = path.filter((part, at) => at === path.length - 1 || !between.includes(part))
    return told.map((part) => fields[part] ?? values.unitKinds?.[part] ?? part).join(' · ')
  }

  function textOf(kind: string, field: string, value: unknown, names: Names): string {
    const each = (one: unknown) => textOf(kind, field, one, names)
    if (value === null || value === undefined || value === '') return words.nothing
    if (/^(withoutF|f)ile(s|Ids?)$/.test(field)) return words.files(Array.isArray(value) ? value.length : 1)
    if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(each).join(', ')
    if (isObject(value)) return partOf(kind, value, names)
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return unmarked.includes(field) ? String(value) : format.figure(value)
    const text = String(value)
    const code = values[`${kind}.${field}`]?.[text] ?? values[field]?.[text]
    if (code) return code
    if (isId(text)) return (refOf(kind, field) && names[text]) || words.unnamed
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.day(text)
    if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)) return format.dayTime(text)
    if (periods.includes(field)) return periodName(text, language)
    return withNames(text, (id) => names[id] ?? words.unnamed)
  }

  /** One of several parts: by what it is called, or else by all that is told of it. */
  function partOf(kind: string, part: Record<string, unknown>, names: Names): string {
    const own = part.title ?? part.name ?? part.personId ?? part.taskId ?? part.unitId
    const field = Object.keys(part).find((name) => part[name] === own)
    if (own !== undefined && field) return textOf(kind, field, own, names)
    return Object.entries(part)
      .map(([name, value]) => `${labelOf([camel(name)])} ${textOf(kind, camel(name), value, names)}`)
      .join(' ')
  }

  const said = (kind: string, names: Names, { path, was, now, changed }: Line): SaidLine => {
    const text = (value: unknown) => textOf(kind, path.at(-1)!, value, names)
    return { name: labelOf(path), now: text(now), ...(changed && { was: text(was) }) }
  }
  const short = ({ now, was = '' }: SaidLine) => now.length <= brief && was.length <= brief && !/\n/.test(now + was)

  const turned = ({ name, was = '', now }: SaidLine) => {
    if (was === words.nothing) return words.entered(name, now)
    return now === words.nothing ? words.emptied(name, was) : words.turned(name, was, now)
  }

  return {
    event({ subject: { kind }, ...event }: Event, names: Names): Said {
      const lines = linesOf(event).map((line) => said(kind, names, line))
      const changes = lines.filter(({ was }) => was !== undefined)
      const told = changes.filter(short).slice(0, inSentence)
      const others = changes.filter((line) => !told.includes(line))
      const action = nameOfAction(language, event.action)
      const facts = lines.filter(({ was }) => was === undefined)
      // a few words of fact say more in the sentence than behind it
      const few = facts.length <= inSentence && facts.every(short) ? facts : []
      const parts = [
        ...told.map(turned),
        ...few.map(({ name, now }) => words.fact(name, now)),
        ...(others.length > 0 ? [words.renewed(others.map(({ name }) => name))] : []),
      ]
      return {
        sentence: [
          words.did(action, event.actor?.name ?? words.system, event.actingFor?.name),
          // what is quoted ends its own sentence, not this one
          ...(parts.length > 0 ? [parts.map((part) => part.replace(/\.$/, '')).join('; ')] : []),
        ].join(': '),
        lines: lines.filter((line) => !told.includes(line) && !few.includes(line)),
      }
    },
    /** What was told, field by field, where there is no act to tell of. */
    detail: (told: unknown, names: Names): SaidLine[] =>
      linesOf({ action: '', payload: told, before: null }).map((line) => said('', names, line)),
  }
}
