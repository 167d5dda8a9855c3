export { attachFiles, detachFile, filesJson, filesOf } from './attachment.ts'
export type { FigureCitation, NewCitation, ParagraphCitation } from './citations.ts'
export { cite } from './citing.ts'
export { draftDocument, type NewDocument, type NewSection } from './drafting.ts'
export { editDocument } from './head.ts'
export { layoutOn, signModesOn } from './layouts/choice.ts'
export { symbolOf } from './layouts/symbol.ts'
export { dropLooseFiles } from './loose-files.ts'
export type { FileGuard, FileGuards } from './opening.ts'
export { ownedDocuments } from './owned.ts'
export { kindOfPurpose, type Paper, type PaperSection, type Purpose, type Side, type Signature } from './paper.ts'
export { paperOf } from './paper-of.ts'
export { paperRoutes } from './paper-routes.ts'
export { renderAnnexes, renderLetters, renderPages, renderWord } from './render.ts'
export { documentRoutes } from './routes.ts'
export { editSection } from './sections.ts'
export { deleteDocument, signDocument } from './signing.ts'
export type { CitedReport, DocumentSources, MaterialFor } from './sources.ts'
export {
  followTemplates,
  putTemplatesBack,
  templatesBuiltOn,
  templatesThatFollow,
} from './templates/following.ts'
export { templatesInSight } from './templates/list.ts'
export { takeFile } from './upload.ts'
export { documentsInSight, visibleDocuments } from './visible.ts'
