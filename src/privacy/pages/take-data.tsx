import { Button } from '@mantine/core'
import { Section } from '#src/ui/page-head.tsx'
import { usePrivacyWords } from './words.ts'

/** The two files; `at` gives their addresses. */
export function TakeData({ at }: { at: (format: 'json' | 'xlsx') => string }) {
  const { data: words } = usePrivacyWords()
  return (
    <Section title={words.take}>
      <p className="ink2">{words.takeText}</p>
      <div className="row wrap no-print privacy-foot">
        <Button component="a" href={at('xlsx')} download>
          {words.xlsx}
        </Button>
        <Button component="a" href={at('json')} download>
          {words.json}
        </Button>
      </div>
    </Section>
  )
}
