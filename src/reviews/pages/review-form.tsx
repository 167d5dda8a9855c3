import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LeaveOutField } from '#src/app/office/asked-units.tsx'
import { EditRecord } from '#src/app/office/edit-record.tsx'
import { NotFound } from '#src/app/office/failed.tsx'
import { NewRecord } from '#src/app/office/new-record.tsx'
import { OwnerField, useOwner } from '#src/app/office/owner-field.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { EditPage } from '#src/ui/edit-page.tsx'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { editReview, openReview, readReview } from '../contract.ts'
import type { ReviewDetail } from '../shapes.ts'
import { bodyOf, draftOf, emptyDraft, missingIn } from './draft.ts'
import { ReviewFields } from './review-fields.tsx'
import { useReviewWords } from './use-words.ts'
import './reviews.css'

export function NewReview() {
  const words = useReviewWords()
  const { form } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owner = useOwner(me)
  const [draft, setDraft] = useState(() => emptyDraft(me.today))
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const act = useAct(openReview)
  const save = () => {
    setTried(true)
    if (missingIn(draft, true).length > 0 || !draft.directive) return
    const more = { directiveId: draft.directive.value, fileIds: files.map((file) => file.id) }
    act.mutate(
      { body: { ...bodyOf(draft), ...more, ...(owner.unit && { ownerUnitId: owner.unit }) } },
      { onSuccess: ({ id }) => void navigate({ to: '/reviews/$reviewId', params: { reviewId: id } }) },
    )
  }
  return (
    <NewRecord words={words} act={act} onSave={save} list="/reviews">
      <ReviewFields draft={draft} onChange={setDraft} tried={tried} asking />
      <div className="form-grid">
        <OwnerField label={form.owner} owner={owner} />
        <div className="wide">
          <KeptFilesField label={form.files} value={files} onChange={setFiles} />
        </div>
      </div>
    </NewRecord>
  )
}

function Editing({ review }: { review: ReviewDetail }) {
  const { form, problems } = useReviewWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(review))
  const [without, setWithout] = useState<readonly Found[]>([])
  const [files, setFiles] = useState<readonly KeptFile[]>(review.files)
  const [tried, setTried] = useState(false)
  const act = useAct(editReview)
  const params = { reviewId: review.id }
  const idle = review.units.filter((unit) => unit.state === 'notStarted')
  const kept = new Set(files.map((file) => file.id))
  const had = new Set(review.files.map((file) => file.id))
  const save = () => {
    setTried(true)
    if (missingIn(draft, false).length > 0) return
    const body = {
      ...bodyOf(draft),
      withoutUnitIds: without.map((one) => one.value),
      fileIds: files.flatMap((file) => (had.has(file.id) ? [] : [file.id])),
      withoutFileIds: review.files.flatMap((file) => (kept.has(file.id) ? [] : [file.id])),
      version: review.version,
    }
    act.mutate(
      { params: { id: review.id }, body },
      { onSuccess: () => void navigate({ to: '/reviews/$reviewId', params }) },
    )
  }
  return (
    <EditRecord
      verb={form.saveEdit}
      busy={act.isPending}
      problem={act.error}
      codes={{ ...problems, stale: form.stale }}
      onSave={save}
      to="/reviews/$reviewId"
      params={params}
    >
      <ReviewFields draft={draft} onChange={setDraft} tried={tried} asking={false} />
      <div className="form-grid">
        <LeaveOutField label={form.leaveOut} units={idle} value={without} onChange={setWithout} />
        <div className="wide">
          <KeptFilesField label={form.files} value={files} onChange={setFiles} />
        </div>
      </div>
    </EditRecord>
  )
}

export function EditReview() {
  const { form } = useReviewWords()
  const { reviewId } = getRouteApi('/office/reviews/$reviewId/edit').useParams()
  const found = useQuery({ ...ask(readReview, { params: { id: reviewId } }), refetchOnWindowFocus: false })
  if (found.error?.status === 404) return <NotFound />
  return (
    <EditPage title={form.editTitle} found={found} factsOf={(review) => review.title}>
      {(review) => <Editing review={review} />}
    </EditPage>
  )
}
