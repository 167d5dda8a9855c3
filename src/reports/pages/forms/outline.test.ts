import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Section } from '../../form.ts'
import { vi } from '../../words-forms.vi.ts'
import { differences, faultsOf, moved, newSection, withoutIndicator } from './outline.ts'

const text: Section = { id: 'p1', title: 'Kết quả', kind: 'narrative' }
const figures: Section = {
  id: 'p2',
  title: 'Số liệu',
  kind: 'table',
  table: {
    about: 'self',
    indicators: ['HS', 'GV'],
    groups: [{ title: 'A', indicators: ['GV'] }],
    rules: [
      { kind: 'required', cell: { indicator: 'HS' } },
      { kind: 'compare', left: [{ indicator: 'HS' }], op: '>=', right: [{ indicator: 'GV' }] },
    ],
  },
}
const said = (before: Section[], after: Section[]) => differences(before, after, (code) => code, vi.difference)

test('an outline without a name, a title or an indicator is not saved, each fault at its field', () => {
  const blank = newSection('table', [text])
  const outline = { name: ' ', fromDay: '', sections: [text, blank] }
  expect(faultsOf(outline, vi).map(({ id }) => id)).toEqual(['form-name', 'form-from', 'title-p2', 'indicators-p2'])
  expect(faultsOf({ name: 'Mẫu', fromDay: '2021-01-01', sections: [] }, vi).map(({ id }) => id)).toEqual(['form-add'])
  expect(faultsOf({ name: 'Mẫu', fromDay: '2021-01-01', sections: [text, figures] }, vi)).toEqual([])
})

test('an indicator that leaves a table takes its rules and its place under a heading along', () => {
  expect(withoutIndicator(figures.table!, 'GV')).toEqual({
    about: 'self',
    indicators: ['HS'],
    groups: [],
    rules: [{ kind: 'required', cell: { indicator: 'HS' } }],
  })
})

test('a version says what it changes against the one before, and nothing where nothing changes', () => {
  expect(said([text, figures], [text, figures])).toEqual([])
  const fewer = { ...figures, table: withoutIndicator(figures.table!, 'GV') }
  expect(said([text, figures], [fewer, { ...text, title: 'Kết quả chính' }])).toEqual([
    'Đổi thứ tự các phần',
    '“Số liệu”: bỏ GV',
    '“Số liệu”: đổi gợi ý, quy tắc hoặc cách điền',
    'Đổi tên phần “Kết quả” thành “Kết quả chính”',
  ])
  expect(said([text], [figures])).toEqual(['Thêm phần “Số liệu”', 'Bỏ phần “Kết quả”'])
})

test('moving loses nothing and doubles nothing, and back again is as before', () => {
  const list = fc.uniqueArray(fc.nat(), { minLength: 1 })
  fc.assert(
    fc.property(list, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (all, n, by) => {
      const at = n % all.length
      const next = moved(all, at, by)
      expect(next.toSorted()).toEqual(all.toSorted())
      const inside = at + by >= 0 && at + by < all.length
      expect(inside ? moved(next, at + by, by === 1 ? -1 : 1) : next).toEqual(all)
    }),
  )
})

test('a new section has an id of its own, whatever was removed before', () => {
  expect(newSection('narrative', [text, { ...text, id: 'p3' }]).id).toBe('p4')
  expect(newSection('table', []).table).toBeDefined()
})
