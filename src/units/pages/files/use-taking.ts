import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import { addressOf } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { type fileKinds, type TakenFile, takeUnitFile } from '../../contract-files.ts'

export type FileKind = (typeof fileKinds)[number]
type Work = 'checking' | 'taking'
type Chosen = { file: File; kept: KeptFile }

/** Whole seconds since the work began, for as long as it goes on. */
function useSeconds(working: Work | undefined): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (!working) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000)
    return () => clearInterval(timer)
  }, [working])
  return seconds
}

/** One file on its way: chosen and tried at once, then taken by the same file sent again. */
export function useTaking(kind: FileKind) {
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<Chosen>()
  const [taken, setTaken] = useState<TakenFile>()
  const [problem, setProblem] = useState<Problem>()
  const [working, setWorking] = useState<Work>()
  const seconds = useSeconds(working)
  const drop = () => {
    setChosen(undefined)
    setTaken(undefined)
    setProblem(undefined)
  }
  async function send(file: File, apply: boolean, progress?: (part: number) => void) {
    setProblem(undefined)
    setWorking(apply ? 'taking' : 'checking')
    const path = addressOf(takeUnitFile, { params: { kind }, query: { apply: `${apply}` } }).replace('/api/v1', '')
    try {
      setTaken(await sendFile<TakenFile>(path, file, progress))
      if (apply) await cache.invalidateQueries()
    } catch (refusal) {
      setProblem(refusal instanceof Problem ? refusal : new Problem(0, 'offline'))
    }
    setWorking(undefined)
  }
  const check = async (file: File, progress: (part: number) => void): Promise<KeptFile> => {
    drop()
    const kept = { id: crypto.randomUUID(), name: file.name, bytes: file.size }
    await send(file, false, progress)
    setChosen({ file, kept })
    return kept
  }
  const take = () => chosen && void send(chosen.file, true)
  return { files: chosen ? [chosen.kept] : [], taken, problem, working, seconds, check, take, drop }
}
