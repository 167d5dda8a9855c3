import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { keptUnits } from '#src/app/office/kept-units.ts'
import { uploadLimit } from '#src/platform/endpoint.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { editReview, openReview, readReview } from '../contract.ts'
import type { ReviewDetail } from '../shapes.ts'
import { bodyOf, draftOf, emptyDraft, missingIn } from './draft.ts'
import { ReviewFields } from './review-fields.tsx'
import { useReviewWords } from './use-words.ts'
import './reviews.css'

const submitting = (save: () => void) => (event: FormEvent) => {
  event.preventDefault()
  save()
}

function FilesOf({ value, onChange }: { value: readonly KeptFile[]; onChange: (files: readonly KeptFile[]) => void }) {
  const { form } = useReviewWords()
  return (
    <div className="wide">
      <FileField
        label={form.files}
        optional
        maxBytes={uploadLimit}
        value={value}
        onChange={onChange}
        send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
      />
    </div>
  )
}

export function NewReview() {
  const { form, problems, list } = useReviewWords()
  const ui = useUiWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const owners = keptUnits(me)
  const [draft, setDraft] = useState(() => emptyDraft(me.today))
  const [owner, setOwner] = useState(owners[0]?.value ?? '')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const act = useAct(openReview)
  const save = () => {
    setTried(true)
    if (missingIn(draft, true).length > 0 || !draft.directive) return
    const more = { directiveId: draft.directive.value, fileIds: files.map((file) => file.id) }
    act.mutate(
      { body: { ...bodyOf(draft), ...more, ...(owner && { ownerUnitId: owner }) } },
      { onSuccess: ({ id }) => void navigate({ to: '/reviews/$reviewId', params: { reviewId: id } }) },
    )
  }
  return (
    <>
      <PageHead title={form.newTitle} />
      <form className="body stack" onSubmit={submitting(save)}>
        <ReviewFields draft={draft} onChange={setDraft} tried={tried} asking />
        <div className="form-grid">
          {owners.length > 1 && <ChoiceField label={form.owner} value={owner} onChange={setOwner} options={owners} />}
          <FilesOf value={files} onChange={setFiles} />
        </div>
        <ProblemNote problem={act.error} codes={problems} />
        <p className="row">
          <Button type="submit" variant="filled" loading={act.isPending}>
            {form.save}
          </Button>
          <Button component={Link} to="/reviews" aria-label={`${ui.back}: ${list.title}`}>
            {ui.back}
          </Button>
        </p>
      </form>
    </>
  )
}

function Editing({ review }: { review: ReviewDetail }) {
  const { form, problems } = useReviewWords()
  const ui = useUiWords()
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
    <form className="stack" onSubmit={submitting(save)}>
      <ReviewFields draft={draft} onChange={setDraft} tried={tried} asking={false} />
      <div className="form-grid">
        {idle.length > 0 && (
          <div className="wide">
            <SearchMulti
              label={form.leaveOut}
              optional
              value={without}
              onChange={setWithout}
              search={async (q) =>
                idle
                  .filter((unit) => unit.name.toLocaleLowerCase('vi').includes(q.toLocaleLowerCase('vi')))
                  .map((unit) => ({ value: unit.unitId, label: unit.name }))
              }
            />
          </div>
        )}
        <FilesOf value={files} onChange={setFiles} />
      </div>
      <ProblemNote problem={act.error} codes={{ ...problems, stale: form.stale }} />
      <p className="row">
        <Button type="submit" variant="filled" loading={act.isPending}>
          {form.saveEdit}
        </Button>
        <Button component={Link} to="/reviews/$reviewId" params={params as never}>
          {ui.back}
        </Button>
      </p>
    </form>
  )
}

export function EditReview() {
  const { form } = useReviewWords()
  const { reviewId } = getRouteApi('/office/reviews/$reviewId/edit').useParams()
  const found = useQuery({ ...ask(readReview, { params: { id: reviewId } }), refetchOnWindowFocus: false })
  if (found.error?.status === 404) return <NotFound />
  return (
    <>
      <PageHead title={form.editTitle} {...(found.data && { facts: found.data.title })} />
      <div className="body">
        <ProblemNote problem={found.error} />
        {found.isPending && <Loading rows={10} />}
        {found.data && <Editing review={found.data} />}
      </div>
    </>
  )
}
