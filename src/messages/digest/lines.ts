import type { Work } from '#src/platform/work.ts'
import { letterParts, type SubjectKind } from '../kinds.ts'

export type DigestLine = {
  personId: string
  /** The unit under whose grant it is told. */
  unitId: string
  part: (typeof letterParts)[number]
  subjectKind: SubjectKind
  subjectId: string
  title: string
  code: string
  /** The lead or reporting unit, where it is another than the reader's own. */
  unit: string | null
  deadline: string | null
  days: number | null
  /** The reader muted it; somebody reminds them all the same. */
  muted?: boolean
}

/** What a slice tells those whose digest this act makes: in one query for all of them. */
export type DigestSource = (work: Work) => Promise<DigestLine[]>

const place = (part: DigestLine['part']) => letterParts.indexOf(part)

/** Each record once a person, under what presses most; as the letter lists them. */
export function arranged(lines: readonly DigestLine[]): DigestLine[] {
  const first = new Map<string, DigestLine>()
  for (const line of lines) {
    const key = `${line.personId} ${line.subjectId}`
    const known = first.get(key)
    if (!known || place(line.part) < place(known.part)) first.set(key, line)
  }
  return [...first.values()].sort(
    (a, b) =>
      place(a.part) - place(b.part) ||
      (a.deadline ?? '9').localeCompare(b.deadline ?? '9') ||
      a.code.localeCompare(b.code),
  )
}
