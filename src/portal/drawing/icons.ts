import { Html, html } from '#src/platform/html.ts'

/** Of Tabler Icons, as far as the public pages need them. */
const paths = {
  search: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M21 21l-6-6',
  right: 'M9 6l6 6l-6 6',
  print:
    'M17 17h2a2 2 0 0 0 2-2v-4a2 2 0 0 0-2-2h-14a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h2M17 9v-4a2 2 0 0 0-2-2h-6a2 2 0 0 0-2 2v4M7 15a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2z',
  share:
    'M3 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M15 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0M8.7 10.7l6.6-3.4M8.7 13.3l6.6 3.4',
  up: 'M12 5v14M18 11l-6-6M6 11l6-6',
  feed: 'M4 19a1 1 0 1 0 2 0a1 1 0 1 0-2 0M4 4a16 16 0 0 1 16 16M4 11a9 9 0 0 1 9 9',
  language:
    'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3.6 9h16.8M3.6 15h16.8M11.5 3a17 17 0 0 0 0 18M12.5 3a17 17 0 0 1 0 18',
} as const

export const icon = (name: keyof typeof paths): Html =>
  html`<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`

/** The thread: the mark of the site. */
export const mark = new Html(
  '<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" class="mark-ground"/><path d="M6 21c3.2 0 3.4-11 6.6-11s3 12 6.4 12 3-8.6 7-8.6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/><circle cx="26" cy="13.4" r="2.6" fill="#fff"/></svg>',
)
