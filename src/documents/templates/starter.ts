import { Zip } from 'easy-template-x'
import type { Day } from '#src/platform/day.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import { layoutOn } from '../layouts/choice.ts'
import { placeAndDate } from '../layouts/symbol.ts'
import { kindOfPurpose, type Paper, type Purpose, type Side } from '../paper.ts'
import { ourWord } from '../word/document.ts'
import type { PlaceName } from './places.ts'

/** Words that capitals do not change and that stand nowhere else: they hold the places while our layout is drawn. */
const held = (name: PlaceName) => `XX${name.replaceAll('_', '').toUpperCase()}XX`

const holding = (purpose: Purpose, side: Side, on: Day): Paper => ({
  purpose,
  side,
  on,
  superior: held('co_quan_cap_tren'),
  issuer: held('co_quan'),
  kind: { code: kindOfPurpose[purpose].code, name: kindOfPurpose[purpose].name && held('loai') },
  title: held('tieu_de'),
  symbol: held('so'),
  unitSymbol: '',
  place: held('dia_danh'),
  issuedOn: null,
  addressees: purpose === 'letter' || purpose === 'invitation' ? [held('kinh_gui')] : [],
  sections: [
    {
      key: 'text',
      level: 1,
      annex: false,
      number: '',
      title: '',
      content: { type: 'doc', content: [paragraphOf(held('noi_dung'))] },
    },
  ],
  signature: { mode: '', body: held('quyen_ky'), function: held('chuc_vu'), name: held('nguoi_ky') },
  recipients: [],
  archive: held('noi_nhan'),
  draft: false,
})

const names: readonly PlaceName[] = [
  'co_quan_cap_tren',
  'co_quan',
  'loai',
  'tieu_de',
  'so',
  'dia_danh',
  'kinh_gui',
  'quyen_ky',
  'chuc_vu',
  'nguoi_ky',
]

/** Our layout of a day as a Word file with all places named: what an office changes into its own. */
export async function starterTemplate(purpose: Purpose, side: Side, on: Day): Promise<Buffer> {
  const layout = layoutOn(side, on)
  const zip = await Zip.load(await ourWord(holding(purpose, side, on)))
  const day = placeAndDate('', null, on).replace(/^, /, '')
  const file = 'word/document.xml'
  const xml = names.reduce(
    (text, name) => text.replaceAll(held(name), `{${name}}`),
    (await zip.getFile(file).getContentText())
      .replaceAll(day, '{ngay}')
      // the mark at the end comes with the text, the dashes and the archive with the recipients
      .replaceAll(`${held('noi_dung')}${layout.end}`, '{noi_dung}')
      .replaceAll(`${layout.recipients.archive.lead}${held('noi_nhan')}.`, '{noi_nhan}'),
  )
  zip.setFile(file, xml)
  return zip.export(Buffer)
}
