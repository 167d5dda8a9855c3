import type { Reader } from '#src/platform/database.ts'
import type { PictureFacts } from '../shapes.ts'

export type Format = 'webp' | 'jpg'
export type Variant = { width: number; height: number; format: Format; key: string; bytes: number }

/** Pictures by id, with the widths they are kept in, smallest first. */
export async function picturesBy(db: Reader, ids: readonly string[]): Promise<Map<string, PictureFacts>> {
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('picture')
    .select(['id', 'width', 'height', 'variants'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    found.map(({ variants, ...picture }) => {
      const widths = [...new Set((variants as unknown as Variant[]).map(({ width }) => width))].sort((a, b) => a - b)
      return [picture.id, { ...picture, widths }]
    }),
  )
}
