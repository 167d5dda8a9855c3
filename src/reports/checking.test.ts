import { expect, test } from 'vitest'
import { type Around, checkContent, countWords } from './checking.ts'
import type { Content } from './content.ts'
import type { Section } from './form.ts'
import { sectionState } from './pages/section-state.ts'

const unit = '01a20e4c-768e-7b6d-84f8-0a1598dbb66b'
const story: Section = { id: 'p1', title: 'Kết quả', kind: 'narrative', required: true, words: 5 }
const table: Section = {
  id: 'p2',
  title: 'Số liệu',
  kind: 'table',
  table: {
    about: 'self',
    indicators: ['HS', 'TL'],
    rules: [
      { kind: 'required', cell: { indicator: 'HS' } },
      { kind: 'unusual', cell: { indicator: 'HS' } },
    ],
  },
}
const indicators = [
  { code: 'HS', kind: 'number', breakdown: [] },
  { code: 'TL', kind: 'ratio', breakdown: [] },
]
const usual: Around = { history: () => ['10', '12', '11', '13', '12', '11', '12', '13'], filledIn: () => false }
const check = (content: Content, around = usual) =>
  checkContent([story, table], indicators, content, { p2: [{ id: unit }] }, around)
const cell = (more: object) => ({ unitId: unit, indicator: 'HS', item: '', ...more })
const codes = (faults: { path: string; code: string }[]) => faults.map((f) => `${f.path.replace(unit, 'x')} ${f.code}`)

test('an empty report names its required section and cell', () => {
  expect(codes(check({ sections: {} }).errors)).toEqual(['p1 sectionRequired', 'p2/x/HS required'])
})

test('too many words, half a ratio, a word for a number and a state without a reason are each named', () => {
  const cells = [cell({ value: 'mười' }), { ...cell({ numerator: '4' }), indicator: 'TL' }]
  const { errors } = check({ sections: { p1: { text: 'một hai ba bốn năm sáu' }, p2: { cells } } })
  expect(codes(errors)).toEqual(['p1 tooLong', 'p2/x/HS notNumber', 'p2/x/TL halfRatio'])
  const absent = check({ sections: { p1: { text: 'xong' }, p2: { cells: [cell({ state: 'notAvailable' })] } } })
  expect(codes(absent.errors)).toEqual(['p2/x/HS reasonMissing'])
})

test('15 passes beside 10 to 13; 16 asks for a sentence, and passes with one', () => {
  const of = (value: string, note?: string) =>
    check({ sections: { p1: { text: 'xong' }, p2: { cells: [cell({ value, ...(note && { note }) })] } } })
  expect(of('15')).toEqual({ errors: [], warnings: [], explained: [] })
  expect(codes(of('16').warnings)).toEqual(['p2/x/HS unusual'])
  expect(of('16', 'Nhận thêm một lớp.')).toMatchObject({ errors: [], warnings: [], explained: [{ code: 'unusual' }] })
})

test('nothing arose settles a section and its rules, unless something stands beside it', () => {
  const quiet = { p1: { nothingArose: true }, p2: { nothingArose: true } }
  expect(check({ sections: quiet }).errors).toEqual([])
  const beside = { ...quiet, p1: { nothingArose: true, text: 'nhưng' } }
  expect(codes(check({ sections: beside }).errors)).toEqual(['p1 nothingButFilled'])
})

test('what comes from elsewhere is neither asked for nor taken', () => {
  const elsewhere = { ...usual, filledIn: () => true }
  expect(check({ sections: { p1: { text: 'xong' } } }, elsewhere).errors).toEqual([])
  const typed = { p1: { text: 'xong' }, p2: { cells: [cell({ value: '12' })] } }
  expect(codes(check({ sections: typed }, elsewhere).errors)).toEqual(['p2/x/HS filledIn'])
})

test('the rail says how each section stands', () => {
  const state = (section: Section, content: Content) => sectionState(section, content, check(content).errors).state
  expect(state(story, { sections: {} })).toBe('empty')
  expect(state(story, { sections: { p1: { text: 'xong' } } })).toBe('done')
  expect(state(story, { sections: { p1: { nothingArose: true } } })).toBe('nothingArose')
  expect(state(table, { sections: { p2: { cells: [cell({ value: 'mười' })] } } })).toBe('error')
  expect(state({ id: 'p3', title: 'Nhiệm vụ', kind: 'tasks' }, { sections: {} })).toBe('filledIn')
  expect(countWords('  Quý IV/2020,\n toàn ngành ')).toBe(4)
})
