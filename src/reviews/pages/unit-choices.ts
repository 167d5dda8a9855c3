import { unitChoices } from '#src/app/office/unit-choices.ts'
import { useKindWords, useReviewWords } from './use-words.ts'

export { type Level, levels } from '#src/app/office/unit-choices.ts'

export const useUnitChoices = () => unitChoices(useReviewWords().form, useKindWords())
