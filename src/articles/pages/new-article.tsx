import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { draftArticle } from '../contract.ts'
import { useNewsWords } from './words.ts'

const route = getRouteApi('/office/articles/new')

/** Where a record's page leads to: an article begun from it, `/articles/new?from=meeting&id=…`. */
export function NewArticle() {
  const { list, problems } = useNewsWords()
  const navigate = useNavigate()
  const { from, id } = route.useSearch()
  const draft = useAct(draftArticle)
  const begin = () =>
    draft.mutate(
      { body: from && id ? { from: { kind: from, id } } : {} },
      { onSuccess: (made) => void navigate({ to: '/articles/$id', params: { id: made.id }, replace: true }) },
    )
  return (
    <>
      <PageHead title={list.add} />
      <div className="body">
        <Empty
          title={from ? list.fromRecordTitle : list.fromNothingTitle}
          acts={
            <Button variant="filled" loading={draft.isPending} onClick={begin}>
              {list.begin}
            </Button>
          }
        >
          {from ? list.fromRecord : list.fromNothing}
        </Empty>
        <ProblemNote problem={draft.error} codes={problems} />
      </div>
    </>
  )
}
