import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionsIn, withNames } from '#src/platform/text.ts'
import { taskStates } from '../moves.ts'
import { editMinutes, excerpt, isEditable, standsAs, takesComments } from './rules.ts'

test('nothing is said of a draft, which is one unit’s alone, nor of a task that was cancelled; of one that is done there is', () => {
  expect(taskStates.filter((state) => !takesComments(state))).toEqual(['draft', 'cancelled'])
})
test('a comment may be changed for a quarter of an hour and not a second longer', () => {
  const at = new Date('2021-03-01T08:00:00Z')
  const after = (seconds: number) => isEditable(at, new Date(at.getTime() + seconds * 1000))
  expect([after(0), after(editMinutes * 60 - 1), after(editMinutes * 60)]).toEqual([true, true, false])
})
test('a position that names its unit stands alone, any other before the unit', () => {
  const unitName = 'Sở Y tế'
  expect(standsAs({ position: 'Giám đốc Sở Y tế', unitName })).toBe('Giám đốc Sở Y tế')
  expect(standsAs({ position: 'Chuyên viên', unitName })).toBe('Chuyên viên, Sở Y tế')
  expect(standsAs({ position: null, unitName })).toBe('Sở Y tế')
})
test('what is answered to is quoted on one line, never longer than asked, from its beginning', () => {
  expect(excerpt('Đề nghị Sở\n  cho biết tiến độ')).toBe('Đề nghị Sở cho biết tiến độ')
  expect(excerpt('Đề nghị Sở Y tế, cho biết', 17)).toBe('Đề nghị Sở Y tế…')
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 10, max: 200 }), (text, most) => {
      const cut = excerpt(text, most)
      const line = text.replaceAll(/\s+/g, ' ').trim()
      expect(cut.length).toBeLessThanOrEqual(most + 1)
      expect(line.startsWith(cut.replace(/…$/, ''))).toBe(true)
    }),
  )
})
test('whom a text names is found once each, and nothing else in it changes', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.uuid(),
          fc.string().filter((s) => !s.includes('@')),
        ),
      ),
      (parts) => {
        const isId = (part: string) => /^[0-9a-f-]{36}$/.test(part)
        const text = parts.map((part) => (isId(part) ? `@{${part}}` : part)).join('')
        expect(mentionsIn(text)).toEqual([...new Set(parts.filter(isId))])
        expect(withNames(text, (id) => id.slice(0, 3))).toBe(
          parts.map((part) => (isId(part) ? `@${part.slice(0, 3)}` : part)).join(''),
        )
      },
    ),
  )
})
