import { Button } from '@mantine/core'
import { useWords } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { siteEn } from '../words-site.en.ts'
import { siteVi } from '../words-site.vi.ts'
import { type Given, givenOf, lines, type Site } from './site-given.ts'
import './site.css'

type Props = { theirs: Site; mine: Given; onMine: () => void; onTheirs: () => void }

/** What somebody else saved meanwhile, line beside line where it differs from what stands in the form. */
export function NewerSite({ theirs, mine, onMine, onTheirs }: Props) {
  const words = useWords({ vi: siteVi, en: siteEn })
  const their = givenOf(theirs)
  const both = [
    ...lines.map((name) => ({ name: words[name], mine: mine[name], theirs: their[name] })),
    { name: words.unit, mine: mine.unitName, theirs: their.unitName },
    { name: words.about, mine: mine.about, theirs: their.about },
  ].filter((line) => line.mine !== line.theirs)
  return (
    <Note kind="warning" live title={words.newer}>
      {both.length === 0 && <p>{words.same}</p>}
      {both.length > 0 && (
        <Scroll label={words.newer}>
          <table className="newer-site">
            <thead>
              <tr>
                <th scope="col">{words.line}</th>
                <th scope="col">{words.mine}</th>
                <th scope="col">{words.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {both.map((line) => (
                <tr key={line.name}>
                  <th scope="row">{line.name}</th>
                  <td>{line.mine || <span className="ink3">{words.none}</span>}</td>
                  <td>{line.theirs || <span className="ink3">{words.none}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <span className="row wrap">
        <Button size="compact-xs" onClick={onTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="compact-xs" onClick={onMine}>
          {words.keepMine}
        </Button>
      </span>
    </Note>
  )
}
