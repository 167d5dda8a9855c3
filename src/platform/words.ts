/** Words of a slice: texts, functions of what is told that return texts, and groups of these. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...told: infer A) => string
      ? (...told: A) => string
      : Words<T[K]>
}

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (text: unknown): text is Language => text === 'vi' || text === 'en'

/** Both languages of a slice. The English ones are declared `en: Words<typeof vi>`: a missing text does not compile. */
export type BothWords<T> = { vi: T; en: Words<T> }

export const pick = <T>(language: Language, { vi, en }: BothWords<T>): Words<T> =>
  language === 'en' ? en : (vi as unknown as Words<T>)

/** The name under which records show a person whose data were erased; kept in Vietnamese, shown in the reader's language. */
export const erasedPerson = { vi: 'Người đã xóa dữ liệu', en: 'Erased person' } as const
