import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { sha256 } from '#src/platform/hash.ts'
import { refused } from '#src/platform/problem.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { Variant } from './facts.ts'

export const pictureLimits = { bytes: 25 * 1024 * 1024, pixels: 100_000_000, longest: 4096 } as const
export const pictureWidths = [480, 800, 1200, 1600] as const
const types: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

export type MadePicture = {
  width: number
  height: number
  variants: Variant[]
  original: { key: string; mediaType: string; bytes: number; sha256: Buffer }
}

/** At most two pictures are worked on at once; the others wait their turn, without a connection of the database. */
let free = 2
const queue: (() => void)[] = []
async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1
  else await new Promise<void>((go) => queue.push(go))
  try {
    return await run()
  } finally {
    const next = queue.shift()
    if (next) next()
    else free += 1
  }
}

/** What the bytes are, and how large the picture says it is: read from its head, nothing is decoded. */
async function demandPicture(file: string) {
  const { size } = await stat(file)
  if (size > pictureLimits.bytes)
    throw refused('picture.too-large', { megabytes: Math.ceil(size / 1024 / 1024), most: 25 })
  const type = (await fileTypeFromFile(file))?.mime
  if (!type || !types.includes(type)) throw refused('picture.type')
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refused('picture.unreadable')
    })
  if (width * height > pictureLimits.pixels)
    throw refused('picture.too-many-pixels', {
      width,
      height,
      megapixels: Math.round((width * height) / 1e6),
      most: 100,
    })
  return type
}

const widthsFor = (width: number) => {
  const smaller = pictureWidths.filter((one) => one < width)
  // never enlarged: a small picture keeps its own width
  return smaller.length < pictureWidths.length ? [...smaller, width] : smaller
}

/**
 * Turned upright, without place, camera or any other metadata, in the widths a page asks for, each as WebP and JPEG. The
 * original is kept cleaned as well. sharp works in its own threads: the server goes on answering.
 */
export async function makePicture(storage: Storage, file: string): Promise<MadePicture> {
  const type = await demandPicture(file)
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return inTurn(async () => {
    const upright = await sharp(file, { limitInputPixels: pictureLimits.pixels, failOn: 'error' })
      .rotate()
      .resize({ width: pictureLimits.longest, height: pictureLimits.longest, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw refused('picture.unreadable')
      })
    const { width, height } = upright.info
    const folder = `pictures/${randomUUID()}`
    const variants: Variant[] = []
    for (const wide of widthsFor(Math.min(width, 1600))) {
      const sized = sharp(upright.data).resize({ width: wide })
      const made = {
        webp: sized.clone().webp({ quality: 80 }),
        jpg: sized.clone().flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }),
      }
      for (const format of ['webp', 'jpg'] as const) {
        const { data, info } = await made[format].toBuffer({ resolveWithObject: true })
        const key = `${folder}/${wide}.${format}`
        await storage.put(key, data)
        variants.push({ width: wide, height: info.height, format, key, bytes: data.length })
      }
    }
    const kept = sharp(upright.data)
    const data = await (type === 'image/png' ? kept.png() : kept.jpeg({ quality: 92 })).toBuffer()
    const mediaType = type === 'image/png' ? type : 'image/jpeg'
    await storage.put(`${folder}/original`, data)
    return {
      width,
      height,
      variants,
      original: { key: `${folder}/original`, mediaType, bytes: data.length, sha256: sha256(data) },
    }
  })
}
