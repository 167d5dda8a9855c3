import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { addCategory, editCategory, listArticleChoices } from '../contract.ts'
import type { Category } from '../shapes.ts'
import { slugOf } from '../slug.ts'
import { useNewsWords } from './words.ts'

type Edited = Omit<Category, 'id'> & { id?: string }

/** The sections of the site: a short list, and the form of one of them. */
export function CategoriesDialog({ onClose }: { onClose: () => void }) {
  const { categories: words } = useNewsWords()
  const { close } = useUiWords()
  const { language } = useLanguage()
  const all = useQuery(ask(listArticleChoices, {})).data?.categories ?? []
  const [edited, setEdited] = useState<Edited>()
  const fresh = { slug: '', nameVi: '', nameEn: '', position: all.length, active: true }
  return (
    <Modal opened onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': close }}>
      {edited ? (
        <CategoryForm key={edited.id ?? ''} edited={edited} onDone={() => setEdited(undefined)} />
      ) : (
        <div className="stack">
          <ul className="news-categories">
            {all.map((one) => (
              <li key={one.id} className="row">
                <span className="grow">
                  {language === 'en' ? one.nameEn : one.nameVi}{' '}
                  {!one.active && <span className="ink3 small">{words.inactive}</span>}
                </span>
                <HistoryLink kind="category" id={one.id} of={language === 'en' ? one.nameEn : one.nameVi} />
                <Button size="compact-xs" onClick={() => setEdited(one)}>
                  {words.edit(language === 'en' ? one.nameEn : one.nameVi)}
                </Button>
              </li>
            ))}
          </ul>
          <div className="dialog-acts">
            <Button variant="filled" onClick={() => setEdited(fresh)}>
              {words.add}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function CategoryForm({ edited, onDone }: { edited: Edited; onDone: () => void }) {
  const { categories: words, problems } = useNewsWords()
  const { back } = useUiWords()
  const [value, setValue] = useState(edited)
  const [add, edit] = [useAct(addCategory), useAct(editCategory)]
  const set = (part: Partial<Edited>) => setValue((old) => ({ ...old, ...part }))
  const { id, ...body } = value
  const send = (event: FormEvent) => {
    event.preventDefault()
    const full = { ...body, slug: body.slug || slugOf(body.nameVi), nameEn: body.nameEn || body.nameVi }
    if (id) edit.mutate({ params: { id }, body: full }, { onSuccess: onDone })
    else add.mutate({ body: full }, { onSuccess: onDone })
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextField label={words.nameVi} value={value.nameVi} onChange={(nameVi) => set({ nameVi })} />
      <TextField label={words.nameEn} value={value.nameEn} onChange={(nameEn) => set({ nameEn })} />
      <TextField label={words.slug} optional value={value.slug} onChange={(slug) => set({ slug })} />
      <TextField
        label={words.position}
        type="number"
        value={String(value.position)}
        onChange={(position) => set({ position: Number(position) || 0 })}
      />
      <ChoiceField
        label={words.active}
        value={String(value.active)}
        onChange={(active) => set({ active: active === 'true' })}
        options={[
          { value: 'true', label: words.active },
          { value: 'false', label: words.inactive },
        ]}
      />
      <ProblemNote problem={add.error ?? edit.error} codes={problems} />
      <div className="dialog-acts">
        <Button onClick={onDone}>{back}</Button>
        <Button type="submit" variant="filled" loading={add.isPending || edit.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
