import { Button } from '@mantine/core'
import { usePeopleWords } from './words.ts'
import './recovery-codes.css'

/** Shown once; the page asks to print or copy them before it goes on. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { factor: words } = usePeopleWords()
  return (
    <section className="stack">
      <h2>{words.codes}</h2>
      <p className="ink2">{words.codesText}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row wrap no-print">
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button variant="filled" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </section>
  )
}
