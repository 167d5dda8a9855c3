import { Button } from '@mantine/core'
import { addressOf } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { type Purpose, purposes } from '../purposes.ts'
import { starterFile } from '../templates/contract.ts'
import { places } from '../templates/places.ts'
import { useTemplateWords } from './templates-words.ts'
import { useDocumentWords } from './use-words.ts'

/** Our layout with all its places, one file for each kind of document. */
export function Starters({ unitId }: { unitId: string }) {
  const { starter } = useTemplateWords()
  const kinds = useDocumentWords().purposes
  const address = (purpose: Purpose) => addressOf(starterFile, { query: { purpose, unitId } })
  return (
    <Section title={starter.title} note={starter.text}>
      <p className="row template-starters">
        {purposes.map((purpose) => (
          <Button key={purpose} component="a" href={address(purpose)} download aria-label={starter.get(kinds[purpose])}>
            {kinds[purpose]}
          </Button>
        ))}
      </p>
    </Section>
  )
}

/** What may be named in a file, and what is printed there. */
export function Places() {
  const { places: words } = useTemplateWords()
  const { language } = useLanguage()
  return (
    <Section title={words.title} note={words.text}>
      <dl className="template-places">
        {places.map((place) => (
          <div key={place.name}>
            <dt>
              <code>{`{${place.name}}`}</code>
            </dt>
            <dd>
              {place[language]}
              {place.required && <span className="ink3"> ({words.yes})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
