import { fold } from '#src/platform/text.ts'
import type { When } from '#src/tasks/contract.ts'
import { saidWhen } from '../annex/when-text.ts'
import type { Field } from '../fields.ts'
import { provisionOf } from './basis.ts'
import { type People, peopleOf, whenIn } from './cells.ts'
import type { Checked, Fault } from './fault.ts'
import type { Ground } from './ground.ts'
import type { TaskRow, Texts } from './rows.ts'

const longestQuote = 4000
const quoteOf = ({ number, content, lead, coordinating, watching, when, product, basis }: Texts) =>
  [number, content, lead, coordinating, watching, when, product, basis]
    .filter(Boolean)
    .join(' | ')
    .slice(0, longestQuote)

type Read = Record<'lead' | 'coordinating' | 'watching', People> & { when: When | null }
/** 30/6/2021 and 30/06/2021, "thường xuyên" and "Thường xuyên" say the same. */
const plain = (text: string) => fold(text).replaceAll(/\b0+(?=\d)/g, '')

/** Said beside the cell where it is not what the cell says already. */
function readsOf(texts: Texts, { when, ...people }: Read): Texts {
  const read: Texts = {
    lead: people.lead.names.join('; '),
    coordinating: people.coordinating.names.join('; '),
    watching: people.watching.names.join('; '),
    when: when ? saidWhen(when) : '',
  }
  const anew = (Object.entries(read) as [Field, string][]).filter(
    ([field, said]) => said !== '' && plain(said) !== plain(texts[field] ?? ''),
  )
  return Object.fromEntries(anew)
}

const sameUnits = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id))

/** A row without a code: a new draft, unless a task of the same origin says the same for the same leads. */
export function checkNew(ground: Ground, row: TaskRow, fileName: string): Omit<Checked, 'row' | 'texts'> {
  const { texts } = row
  const lead = peopleOf(ground, 'lead', texts.lead)
  const coordinating = peopleOf(ground, 'coordinating', texts.coordinating)
  const watching = peopleOf(ground, 'watching', texts.watching)
  const { when, faults: whenFaults } = whenIn(ground, texts.when)
  const { provisionId, faults: basisFaults } = provisionOf(ground, row)
  const empty: Fault[] = texts.content ? [] : [{ field: 'content', code: 'empty' }]
  const faults = [...empty, ...lead.faults, ...coordinating.faults, ...watching.faults, ...whenFaults, ...basisFaults]
  const reads = readsOf(texts, { lead, coordinating, watching, when })
  const bare = { task: null, changes: [], faults, reads }
  if (faults.length > 0) return { ...bare, state: 'refused' }
  const there = ground.alike.get(texts.content!)?.find(({ leadIds }) => sameUnits(leadIds, lead.ids))
  if (there) return { ...bare, state: 'same', task: { id: there.id, code: there.code } }
  return {
    ...bare,
    state: 'make',
    make: {
      content: texts.content!,
      deliverable: texts.product ?? null,
      outsideCode: texts.outsideCode ?? null,
      provisionId,
      when,
      leads: lead.ids,
      coordinating: coordinating.ids,
      watching: watching.ids,
      source: {
        quote: quoteOf(texts),
        fileName,
        unmatched: [...lead.words, ...coordinating.words, ...watching.words],
      },
    },
  }
}
