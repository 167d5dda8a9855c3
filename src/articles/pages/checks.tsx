import { Glyph } from '#src/ui/status.tsx'
import { checkArticle } from '../rules.ts'
import type { ArticleBody } from '../shapes.ts'
import { useNewsWords } from './words.ts'

/** What still keeps it from being published, and what is only advised. */
export function Checks({ content }: { content: ArticleBody }) {
  const { checks } = useNewsWords()
  const { missing, advised } = checkArticle(content)
  return (
    <section>
      <h2>{checks.title}</h2>
      <ul className="news-checks" aria-live="polite">
        {missing.map((one) => (
          <li key={one}>
            <Glyph kind="overdue" /> {checks.missing[one]}
          </li>
        ))}
        {missing.length === 0 && (
          <li>
            <Glyph kind="done" /> {checks.ready}
          </li>
        )}
        {advised.map((one) => (
          <li key={one} className="ink2">
            <Glyph kind="warning" /> {checks.advised[one]}
          </li>
        ))}
      </ul>
    </section>
  )
}
