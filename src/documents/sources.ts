import type { View } from '#src/platform/work.ts'
import type { NewCitation } from './citations.ts'
import type { CiteRequest, MaterialItem, SourceReport } from './shapes.ts'

export type AskedCitation = CiteRequest
export type MaterialFor = { blocId: string | null; workYear: number; ownerUnitId: string; purpose: string }

/** A report behind a figure, with its version, by which a citation names it. */
export type CitedReport = SourceReport & { versionId: string }

/**
 * Where figures and paragraphs come from. Documents know neither reports nor indicators: whoever does is passed in by the
 * app. What the reader may not see is answered as if it were not there (404).
 */
export type DocumentSources = {
  material(view: View, of: MaterialFor, sectionKey: string): Promise<MaterialItem[]>
  /** As they read now, by id; one that says nothing any more is absent. `behind`: with the reports it
   * stands on (the default). A handful of queries however many are asked. */
  readNow(view: View, asked: readonly AskedCitation[], behind?: boolean): Promise<ReadonlyMap<string, NewCitation>>
  /** Of these report versions, whose they are and how their reports stand now. */
  reports(view: View, versionIds: readonly string[]): Promise<CitedReport[]>
  indicator(view: View, id: string): Promise<{ code: string; name: string; measure: string }>
}
