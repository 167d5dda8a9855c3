import type { Format } from '#src/platform/format.ts'
import type { Missing, Step } from '../shapes.ts'
import type { useYearWords } from './use-words.ts'

type YearWords = ReturnType<typeof useYearWords>

/** One sentence on what the step is about and how far it has come. */
export function whatOf({ name, facts, state }: Step, { what }: YearWords, format: Format): string {
  const n = (key: string) => Number(facts[key] ?? 0)
  const text = (key: string) => String(facts[key] ?? '')
  const day = (key: string) => (facts[key] ? format.day(text(key)) : '')
  const said: Record<Step['name'], () => string> = {
    reports: () => (n('total') ? what.reports(n('total'), n('units'), n('exempted')) : what.noReports),
    figures: () => (n('total') ? what.figures(n('total'), n('indicators'), n('explained')) : what.noFigures),
    summary: () => {
      if (facts.state === 'signed') return what.summarySigned(text('symbol'), day('day'))
      return facts.state === 'draft' ? what.summaryDraft : what.summaryNone
    },
    unfinished: () =>
      n('carried') + n('closed') || state !== 'done' ? what.unfinished(n('carried'), n('closed')) : what.allFinished,
    orientation: () =>
      n('targets') + n('tasks')
        ? what.orientation(text('plan'), n('targets'), n('tasks'), n('drafts'))
        : what.orientationNone(n('next')),
    conference: () => {
      if (facts.state === 'none') return what.conferenceNone
      const when = format.dayTime(text('startsAt'))
      return state === 'done' ? what.conferenceHeld(when) : what.conference(when, text('place'))
    },
    conclusions: () => (state === 'waiting' ? what.conclusionsWait : what.conclusions(n('conclusions'), n('issued'))),
    news: () => {
      if (state === 'waiting') return what.newsWait
      return n('published') ? what.news(text('title'), day('day')) : what.newsNone
    },
  }
  return said[name]()
}

export const missingText = ({ code, n, name }: Missing, { missing }: YearWords): string =>
  missing[code as keyof typeof missing]?.(n, name ?? '') ?? ''
