import type { ReactNode } from 'react'

/** What is wider than the page scrolls inside itself, by the keyboard too. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  <section
    className="scroll"
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll
    tabIndex={0}
  >
    {children}
  </section>
)
