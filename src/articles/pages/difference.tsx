import { plainLines } from '../rules.ts'
import type { ArticleBody } from '../shapes.ts'
import { compareLines, type Part } from './compare.ts'
import { useNewsWords } from './words.ts'

export type Said = Pick<ArticleBody, 'title' | 'dateline' | 'lead' | 'body'>
const partsOf = (said: Said) =>
  ({ title: [said.title], dateline: [said.dateline], lead: [said.lead], body: plainLines(said.body) }) as const
const names = ['title', 'dateline', 'lead', 'body'] as const

export const sameWords = (a: Said, b: Said) => JSON.stringify(partsOf(a)) === JSON.stringify(partsOf(b))

/** Two texts in one: what is gone is struck out, what is new is marked, each also in words for who hears it. */
export function Difference({ older, newer }: { older: Said; newer: Said }) {
  const { versions } = useNewsWords()
  const [a, b] = [partsOf(older), partsOf(newer)]
  const line = (parts: readonly Part[]) =>
    parts.map((part, at) => {
      const key = `${at} ${part.in}`
      if (part.in === 'both') return <span key={key}>{part.text}</span>
      const gone = part.in === 'older'
      const Tag = gone ? 'del' : 'ins'
      return (
        <Tag key={key}>
          <span className="sr">{gone ? versions.removed : versions.added}: </span>
          {part.text}
        </Tag>
      )
    })
  return (
    <div className="news-difference">
      {names.map((name) => {
        const lines = compareLines(a[name], b[name])
        const same = lines.every((parts) => parts.every((part) => part.in === 'both'))
        return (
          <section key={name} data-same={same || undefined}>
            <h3>{versions.parts[name]}</h3>
            {lines.map((parts, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other names
              <p key={at}>{line(parts)}</p>
            ))}
          </section>
        )
      })}
    </div>
  )
}
