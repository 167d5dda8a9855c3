import { pick } from '#src/platform/words.ts'
import { type Asked, type Frame, type Means, type Section, sectionName } from '../frame.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

/** What a page is drawn with: the words of its language, and how its addresses are written. */
export function penOf(asked: Asked, frame: Frame, means: Means) {
  const { language, chosen } = asked
  return {
    ...frame,
    asked,
    means,
    language,
    words: pick(language, { vi, en }),
    nameOf: (section: Pick<Section, 'nameVi' | 'nameEn'>) => sectionName(section, language),
    /** An address of this site for everybody: without the reader's choices. */
    full: (path: string) => `${means.publicUrl}${path}`,
    /** This page in a language, as search engines tell them apart. */
    inLanguage: (other: 'vi' | 'en') =>
      other === 'en' ? `${asked.path}${asked.path.includes('?') ? '&' : '?'}lang=en` : asked.path,
    /** The address of this very page: what stands in the address bar counts. */
    own: chosen && language === 'en' ? `${asked.path}${asked.path.includes('?') ? '&' : '?'}lang=en` : asked.path,
  }
}
export type Pen = ReturnType<typeof penOf>
