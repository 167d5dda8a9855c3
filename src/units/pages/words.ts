import { en as sheetEn } from '#src/platform/spreadsheet/words.en.ts'
import { vi as sheetVi } from '#src/platform/spreadsheet/words.vi.ts'
import { useWords } from '#src/ui/language.tsx'
import type { ProblemWords } from '#src/ui/problem.tsx'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

export const useUnitWords = () => useWords({ vi, en })

/** Why a file could not be read at all. */
export const useFileProblems = (): ProblemWords => useWords({ vi: sheetVi, en: sheetEn }) as ProblemWords

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** The refusals of acts: the faults of files under the prefix of the thing, each as a sentence. */
export function useUnitProblems(): ProblemWords {
  const { faults, problems } = useUnitWords()
  const worded = Object.entries(faults).flatMap(([code, text]) => {
    const say = (facts: never) => sentence(typeof text === 'string' ? text : (text as (f: never) => string)(facts))
    return [
      [`unit.${code}`, say],
      [`succession.${code}`, say],
    ] as const
  })
  return { ...Object.fromEntries(worded), ...problems }
}
