import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { askKept } from '#src/ui/api.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { readChanges } from '../contract.ts'
import type { Report } from '../shapes.ts'
import { cellText, placeText } from './cell-text.ts'
import { goTo } from './go-to.ts'
import { useReportWords } from './words.ts'

type Line = { key: string; path: string; place: string; was: ReactNode; now: ReactNode }

/** For whoever reads a report that once came back: what its version says otherwise than the one before. */
export function ChangedSince({ report }: { report: Report }) {
  const words = useReportWords()
  const { changes: said } = words
  const format = useFormat()
  const { language } = useLanguage()
  const cameBack = report.moves.some(({ to }) => to === 'returned')
  const query = useQuery({ ...askKept(readChanges, { params: { id: report.id } }), enabled: cameBack })
  const changes = query.data?.changes
  if (!changes) return null
  const place = (path: string) => placeText(report, { path }, language, words)
  const titleOf = (id: string) => report.form.sections.find((section) => section.id === id)?.title ?? id
  const cell = (one: (typeof changes.cells)[number]['was']) => {
    const text = cellText(one as never, language, words)
    return one?.note ? `${text} (${words.grid.explanation}: ${one.note})` : text
  }
  const lines: Line[] = [
    ...changes.cells.map(({ path, was, now }) => ({
      key: path,
      path,
      place: place(path),
      was: cell(was),
      now: cell(now),
    })),
    ...changes.paragraphs.map(({ sectionId, was, now }, n) => ({
      key: `${sectionId} ${n}`,
      path: sectionId,
      place: titleOf(sectionId),
      was: was ?? said.nothing,
      now: now ?? said.removed,
    })),
    ...changes.nothingArose.map(({ sectionId, was, now }) => ({
      key: `${sectionId} nothing`,
      path: sectionId,
      place: titleOf(sectionId),
      was: was ? words.nothingArose : said.nothing,
      now: now ? words.nothingArose : said.nothing,
    })),
    ...changes.files.flatMap(({ sectionId, added, removed }) => {
      const line = (file: { id: string; name: string }, was: string, now: string) => ({
        key: file.id,
        path: sectionId,
        place: said.file(file.name),
        was,
        now,
      })
      return [
        ...added.map((file) => line(file, said.nothing, said.added)),
        ...removed.map((file) => line(file, said.nothing, said.removed)),
      ]
    }),
  ]
  const move = words.moves[changes.since.move as keyof typeof words.moves]
  return (
    <details className="changed" open={lines.length > 0 && lines.length <= 12}>
      <summary>
        {said.title(lines.length)}{' '}
        <span className="ink3 small">
          {said.since(move.toLocaleLowerCase(language), format.day(changes.since.onDay))}
        </span>
      </summary>
      {lines.length === 0 ? (
        <p className="ink2">{said.none}</p>
      ) : (
        <table className="changedlines" aria-label={said.title(lines.length)}>
          <thead>
            <tr>
              <th scope="col">{said.place}</th>
              <th scope="col">{said.was}</th>
              <th scope="col">{said.now}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  <a
                    href={`#${line.path.split('/')[0]}`}
                    onClick={(event) => {
                      event.preventDefault()
                      goTo(line.path)
                    }}
                  >
                    {line.place}
                  </a>
                </th>
                <td data-l={said.was}>{line.was}</td>
                <td data-l={said.now}>{line.now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
