import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { listBlocs, listSectors } from '#src/units/contract.ts'
import { listArticleChoices } from '../contract.ts'
import type { ArticleState } from '../moves.ts'
import { creditLine, mostTags } from '../rules.ts'
import type { ArticleBody } from '../shapes.ts'
import { slugShape } from '../slug.ts'
import { useNewsWords } from './words.ts'

type Props = {
  content: ArticleBody
  address: string
  state: ArticleState
  set: (part: Partial<ArticleBody>) => void
}

const tagsOf = (typed: string) =>
  [...new Set(typed.split(',').map((tag) => tag.trim().normalize('NFC').slice(0, 40)))]
    .filter(Boolean)
    .slice(0, mostTags)

/** Where the article stands on the site and in the work, and who made it. */
export function DetailsFields({ content, address, state, set }: Props) {
  const { write } = useNewsWords()
  const { language } = useLanguage()
  const named = ({ id, nameVi, nameEn }: { id: string; nameVi: string; nameEn: string }) => ({
    value: id,
    label: language === 'en' ? nameEn : nameVi,
  })
  const categories = useQuery(ask(listArticleChoices, {})).data?.categories ?? []
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const blocs = useQuery(ask(listBlocs, {})).data ?? []
  const [tags, setTags] = useState(content.tags.join(', '))
  return (
    <Section title={write.details}>
      <div className="form-grid">
        <ChoiceField
          label={write.category}
          value={content.categoryId}
          onChange={(categoryId) => set({ categoryId })}
          options={categories.filter((one) => one.active || one.id === content.categoryId).map(named)}
        />
        <ChoiceField
          label={write.sector}
          value={content.sectorId ?? ''}
          onChange={(sectorId) => set({ sectorId: sectorId || null })}
          none={write.noSector}
          options={sectors.map(named)}
        />
        <TextField
          label={write.textCredit}
          value={content.textCredit}
          maxLength={200}
          onChange={(textCredit) => set({ textCredit })}
        />
        <TextField
          label={write.photoCredit}
          value={content.photoCredit}
          maxLength={200}
          onChange={(photoCredit) => set({ photoCredit })}
          help={write.shownAs(creditLine(content.textCredit.trim(), content.photoCredit.trim()))}
        />
        <TextField
          label={write.tags}
          optional
          value={tags}
          help={write.tagsHelp}
          onChange={(typed) => {
            setTags(typed)
            set({ tags: tagsOf(typed) })
          }}
        />
        <ChoiceField
          label={write.comments}
          value={content.comments}
          onChange={(comments) => set({ comments: comments as 'on' | 'off' })}
          options={[
            { value: 'on', label: write.commentsOn },
            { value: 'off', label: write.commentsOff },
          ]}
        />
        <ChoiceField
          label={write.bloc}
          value={content.blocId ?? ''}
          onChange={(blocId) => set({ blocId: blocId || null })}
          none={write.noBloc}
          options={blocs.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          label={write.year}
          value={String(content.workYear)}
          onChange={(year) => set({ workYear: Number(year) })}
          options={[-1, 0, 1].map((n) => ({
            value: String(content.workYear + n),
            label: String(content.workYear + n),
          }))}
        />
        <AddressField content={content} address={address} fixed={state === 'published'} set={set} />
      </div>
    </Section>
  )
}

type AddressProps = Pick<Props, 'content' | 'address' | 'set'> & { fixed: boolean }
/** The last part of the public address: made from the title, or set by hand until it is public. */
function AddressField({ content, address, fixed, set }: AddressProps) {
  const { write } = useNewsWords()
  const [typed, setTyped] = useState(content.slug)
  const own = typed !== null && !fixed
  const help = fixed ? write.addressFixed : own ? write.addressOwn : write.addressFollows
  return (
    <div className="wide stack">
      <TextField
        label={write.address}
        value={`${own ? typed : address}`}
        disabled={!own}
        maxLength={100}
        help={`/tin/${own ? typed : address} – ${help}`}
        onChange={(next) => {
          const slug = next.toLowerCase().replaceAll(' ', '-')
          setTyped(slug)
          if (slugShape.test(slug)) set({ slug })
        }}
      />
      {!fixed && (
        <div>
          <button
            type="button"
            className="linklike"
            onClick={() => {
              const next = own ? null : address
              setTyped(next)
              set({ slug: next })
            }}
          >
            {own ? write.addressFollow : write.addressSet}
          </button>
        </div>
      )}
    </div>
  )
}
