import { addressOf } from '#src/ui/api.ts'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { exportOwnData } from '../contract.ts'
import { TakeData } from './take-data.tsx'
import { usePrivacyWords } from './words.ts'
import './privacy.css'

export function MyData() {
  const { data: words } = usePrivacyWords()
  return (
    <>
      <PageHead title={words.mine} />
      <div className="body privacy-narrow">
        <TakeData at={(format) => addressOf(exportOwnData, { query: { format } })} />
        <Section title={words.erase}>
          <p className="ink2">{words.eraseMine}</p>
        </Section>
      </div>
    </>
  )
}
