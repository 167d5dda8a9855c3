import { createContext, useContext } from 'react'
import type { Citation } from '../../shapes.ts'

/** What the figures and paragraphs of the text come from, and how a source is opened. */
type Cited = { of: ReadonlyMap<string, Citation>; open: (citationId: string) => void; opened: string | undefined }
export const CitedContext = createContext<Cited>({ of: new Map(), open: () => {}, opened: undefined })
export const useCited = () => useContext(CitedContext)
