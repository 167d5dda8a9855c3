import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { readDocument } from '../contract-papers.ts'
import { Reading } from './reading.tsx'
import { Writing } from './writing.tsx'
import './styles.ts'

const route = getRouteApi('/office/documents/$documentId')

/** One document: written section by section by its writers while it is a draft, read as a whole by everybody else. */
export function DocumentPage() {
  const { documentId } = route.useParams()
  const { me } = getRouteApi('/office').useRouteContext()
  const found = useQuery(ask(readDocument, { params: { id: documentId } }))
  const document = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!document) return <NotYet found={found} />
  return document.may.includes('write') ? (
    <Writing document={document} accountId={me.accountId} />
  ) : (
    <Reading document={document} />
  )
}
