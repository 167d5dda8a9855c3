import { useLanguage } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { placeText } from '../cell-text.ts'
import { goTo } from '../go-to.ts'
import { useReportWords } from '../words.ts'
import { RemarkText } from './remark-text.tsx'
import { useRemarked } from './remarked.ts'

/** What was asked when the report came back: each a way to its place. */
export function RemarkList() {
  const words = useReportWords()
  const { language } = useLanguage()
  const at = useRemarked()
  if (!at || at.asked.length === 0) return null
  const { asked, dealt, report } = at
  const done = asked.filter(({ id }) => dealt.has(id)).length
  const title = at.answers || at.mark ? words.remarks.title(done, asked.length) : words.remarks.titleRead(asked.length)
  return (
    <Note kind={done === asked.length ? 'done' : 'returned'} title={title}>
      <ol className="remarklist">
        {asked.map((remark) => (
          <li key={remark.id}>
            <a
              href={`#${remark.path.split('/')[0]}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(remark.path)
              }}
            >
              {placeText(report, remark, language, words)}
            </a>
            <RemarkText remark={remark} />
          </li>
        ))}
      </ol>
    </Note>
  )
}
