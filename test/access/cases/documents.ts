import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { at, everyone, is, reaches, reachesBefore } from '../standing.ts'

const writers = is('coordinator@board', 'leader@board')
const leader = is('leader@board')
const draft = at('board')
const signed = reaches('board')

const ofDraft = async (s: Scene) => ({ params: { id: (await s.document()).id } })
const ofSigned = async (s: Scene) => ({ params: { id: (await s.signedDocument()).id } })
const ofCitation = async (s: Scene) => {
  const { id, citationId } = await s.citingDocument()
  return { params: { id, citationId } }
}
const content = { type: 'doc', content: [{ type: 'paragraph' }] }
const head = {
  title: 'Báo cáo',
  addressees: [],
  recipients: [],
  archive: null,
  place: null,
  signMode: '',
  signBody: null,
  signerTitle: null,
  signerName: null,
  leftTitle: null,
  leftName: null,
  printsSources: false,
}
const signature = {
  issuedOn: '2021-01-12',
  signMode: '',
  signBody: null,
  signerTitle: null,
  signerName: 'Phạm Minh Họa',
}

export const documentCases = cases({
  listDocuments: seen('the list', everyone, () => ({})),
  countChanges: seen('a draft', everyone, async (s) => ({ query: { ids: (await s.document()).id } })),
  readDocument: [
    seen('a draft', draft, ofDraft),
    seen('a signed one', signed, ofSigned),
    seen('one of the predecessor', reachesBefore('old'), async (s) => ({
      params: { id: (await s.signedDocument({ at: 'old', on: '2019-12-01' })).id },
    })),
  ],
  documentWord: [seen('a draft', draft, ofDraft), seen('a signed one', signed, ofSigned)],
  previewDocument: [seen('a draft', draft, ofDraft), seen('a signed one', signed, ofSigned)],
  listCitations: [seen('a draft', draft, ofDraft), seen('a signed one', signed, ofSigned)],
  readCitation: seen('of a draft', draft, ofCitation),
  readMaterial: act('for a draft', writers, draft, async (s) => ({ ...(await ofDraft(s)), query: { section: 'mot' } })),
  proposeSignature: act('a draft', leader, draft, ofDraft),
  editDocument: [
    act('a draft', writers, draft, async (s) => ({ ...(await ofDraft(s)), body: { ...head, version: 1 } })),
    act(
      'a signed one',
      writers,
      signed,
      async (s) => ({ ...(await ofSigned(s)), body: { ...head, version: 2 } }),
      'refused',
    ),
  ],
  arrangeDocument: act('a draft', writers, draft, async (s) => ({
    ...(await ofDraft(s)),
    body: { sections: [{ key: 'mot', level: 1, annex: false, number: 'I', title: 'Kết quả' }], version: 1 },
  })),
  editSection: act('a draft', writers, draft, async (s) => ({
    params: { id: (await s.document()).id, key: 'mot' },
    body: { content, version: 1 },
  })),
  cite: act(
    'a figure that says nothing',
    writers,
    draft,
    async (s) => ({
      ...(await ofDraft(s)),
      body: { cites: [{ id: s.absent, kind: 'paragraph', reportVersionId: s.absent, sectionKey: 'p1' }] },
    }),
    'refused',
  ),
  renewCitation: act('a figure', writers, draft, async (s) => ({ ...(await ofCitation(s)), body: { take: 'old' } })),
  signDocument: act('a draft', leader, draft, async (s) => ({
    ...(await ofDraft(s)),
    body: { ...signature, number: 1000 + s.next(), version: 1 },
  })),
  withdrawSignature: act('a signed one', leader, signed, async (s) => ({
    ...(await ofSigned(s)),
    body: { reason: 'Sai số liệu', version: 2 },
  })),
  deleteDocument: act('a draft', writers, draft, ofDraft),
  draftYearReport: act('of a bloc', writers, everyone, async (s) => ({
    body: { blocId: await s.blocOfBoard(), year: 2020 },
  })),
})
