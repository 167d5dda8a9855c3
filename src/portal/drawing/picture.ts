import { type Html, html } from '#src/platform/html.ts'
import type { Cover, Picture } from '../shapes.ts'

export const pictureAddress = (id: string, width: number, format: 'webp' | 'jpg') => `/anh/${id}/${width}.${format}`
/** The smallest width that fills so many pixels, else the largest there is. */
export const widthFor = ({ widths }: Picture, pixels: number) =>
  widths.find((width) => width >= pixels) ?? widths.at(-1) ?? 0

type Placed = { sizes: string; alt: string /** Seen first: not loaded lazily. */; first?: boolean }
export function image(picture: Picture, { sizes, alt, first = false }: Placed): Html {
  const { id, width, height, widths } = picture
  const set = widths.map((w) => `${pictureAddress(id, w, 'webp')} ${w}w`).join(', ')
  const plain = pictureAddress(id, widthFor(picture, 960), 'jpg')
  return html`<picture><source type="image/webp" srcset="${set}" sizes="${sizes}"><img src="${plain}" width="${width}" height="${height}" alt="${alt}"${first ? html` fetchpriority="high"` : html` loading="lazy"`} decoding="async"></picture>`
}

/** A picture that leads to its article: the words beside it are the link for everybody else. */
export const thumb = (href: string, cover: Cover | null, sizes: string, first = false): Html | false =>
  cover !== null &&
  html`<a class="thumb" href="${href}" tabindex="-1" aria-hidden="true">${image(cover, { sizes, alt: '', first })}</a>`
