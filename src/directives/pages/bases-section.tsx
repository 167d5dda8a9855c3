import { ActionIcon, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { searchDirectives } from '#src/app/office/directive-choices.ts'
import { useAct } from '#src/ui/api.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { IconX } from '#src/ui/icons.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { addBasis, removeBasis } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

type LinkOf = DirectiveDetail['basesUp'][number]

function Links({
  title,
  links,
  onRemove,
}: {
  title: string
  links: readonly LinkOf[]
  onRemove?: (link: LinkOf) => void
}) {
  const { acts } = useDirectiveWords()
  if (links.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="stack">
        {links.map((link) => (
          <li key={link.id} className="row">
            <div className="grow">
              <Link to="/directives/$directiveId" params={{ directiveId: link.id }}>
                {link.symbol}
              </Link>
              <p className="ink3 small">{link.abstract}</p>
            </div>
            {onRemove && link.depth === 1 && (
              <ActionIcon size={24} aria-label={acts.removeBasis(link.symbol)} onClick={() => onRemove(link)}>
                <IconX size={13} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What it gives effect to and what gives effect to it, up and down. */
export function BasesSection({ directive }: { directive: DirectiveDetail }) {
  const { one, acts, form, problems } = useDirectiveWords()
  const [adding, setAdding] = useState(false)
  const add = useAct(addBasis)
  const remove = useAct(removeBasis)
  const may = directive.may.includes('addBasis')
  const params = { id: directive.id }
  if (!may && directive.basesUp.length + directive.basesDown.length === 0) return null
  return (
    <section className="stack">
      <h2>{one.bases}</h2>
      <Links
        title={one.basedOn}
        links={directive.basesUp}
        {...(may && { onRemove: (link: LinkOf) => remove.mutate({ params: { ...params, basisId: link.id } }) })}
      />
      <Links title={one.basisOf} links={directive.basesDown} />
      {adding && (
        <SearchSelect
          label={form.pickDirective}
          value={undefined}
          search={searchDirectives}
          onChange={(found) => {
            if (!found) return
            add.mutate({ params, body: { givesEffectToId: found.value } }, { onSuccess: () => setAdding(false) })
          }}
        />
      )}
      <ProblemNote problem={add.error ?? remove.error} codes={problems} />
      {may && !adding && (
        <p>
          <Button size="compact-xs" onClick={() => setAdding(true)}>
            {acts.addBasis}
          </Button>
        </p>
      )}
    </section>
  )
}
