import { expect, test } from 'vitest'
import { formatIn } from '#src/platform/format.ts'
import { actions } from '../words-actions.vi.ts'
import { editions } from './editions.ts'
import { type Event, teller } from './say.ts'
import { vi as words } from './words.vi.ts'

const vi = teller('vi', formatIn('vi'))
const en = teller('en', formatIn('en'))
const lead = '018f0000-0000-7000-8000-000000000001'
const other = '018f0000-0000-7000-8000-000000000002'
const names = { [lead]: 'Sở Y tế', [other]: 'Sở Giáo dục và Đào tạo' }
const happened = (kind: string, action: string, payload: unknown, more: Partial<Event> = {}): Event => ({
  actor: { name: 'Nguyễn Văn A' },
  actingFor: null,
  subject: { kind },
  action,
  payload,
  before: null,
  ...more,
})

test('a change is said from what to what, by whom and acting for whom', () => {
  const granted = happened(
    'task',
    'task.extension-granted',
    { extensionId: lead, from: '2020-12-31', to: '2021-01-10' },
    { actingFor: { name: 'Trần Thị B' } },
  )
  expect(vi.event(granted, names).sentence).toBe(
    'Nguyễn Văn A, thay mặt Trần Thị B, đồng ý gia hạn: thời hạn từ 31/12/2020 thành 10/01/2021',
  )
  expect(en.event(granted, names).sentence).toBe(
    'Extension granted by Nguyễn Văn A, acting for Trần Thị B: deadline from 31/12/2020 to 10/01/2021',
  )
})

test('an edit that tells the whole anew is told by what differs from before, units by name', () => {
  const before = {
    content: 'Nội dung',
    leads: [lead],
    when: { kind: 'deadline', deadline: '2021-03-01' },
    watching: [],
  }
  const payload = { ...before, leads: [other], when: { kind: 'deadline', deadline: '2021-04-01' }, watching: null }
  const { sentence, lines } = vi.event(happened('task', 'task.edited', payload, { before }), names)
  expect(sentence).toBe(
    'Nguyễn Văn A sửa nhiệm vụ: đơn vị chủ trì từ Sở Y tế thành Sở Giáo dục và Đào tạo; thời hạn từ 01/03/2021 thành 01/04/2021',
  )
  expect(lines).toEqual([])
})

test('what an act says itself about before goes before the chain', () => {
  const payload = { symbol: '02-KH', classification: 'internal', was: { symbol: '01-KH', classification: 'public' } }
  const { sentence } = vi.event(happened('directive', 'directive.edited', payload, { before: { symbol: '09' } }), names)
  expect(sentence).toContain('số, ký hiệu từ 01-KH thành 02-KH; độ mật từ Công khai thành Nội bộ')
})

test('a long text is named in the sentence and stands whole below it', () => {
  const long = 'Một câu rất dài. '.repeat(20)
  const { sentence, lines } = vi.event(
    happened('task', 'task.edited', { content: long }, { before: { content: 'Ngắn' } }),
    names,
  )
  expect(sentence).toBe('Nguyễn Văn A sửa nhiệm vụ: đổi nội dung')
  expect(lines).toEqual([{ name: 'Nội dung', was: 'Ngắn', now: long }])
})

test('a state, a period, a number and an emptied field are in the words of their pages', () => {
  const moved = happened('meeting', 'meeting.moved', { move: 'conclude', from: 'held', to: 'concluded' })
  expect(vi.event(moved, names).sentence).toContain('trạng thái từ Đã họp thành Đã kết luận')
  const told = happened('obligation', 'obligation.checked', { unitId: lead, period: '2020-H1', doneOn: '2020-06-18' })
  expect(vi.event(told, names).sentence).toContain(
    'đơn vị: Sở Y tế; kỳ: 6 tháng đầu năm 2020; ngày thực hiện: 18/06/2020',
  )
  const emptied = happened('meeting', 'meeting.edited', { place: '' }, { before: { place: 'Hội trường' } })
  expect(vi.event(emptied, names).sentence).toContain('bỏ địa điểm (trước là Hội trường)')
})

test('an id without a name is never shown', () => {
  const { sentence } = vi.event(happened('task', 'task.issued', { leadUnitId: lead, parentId: other }), {})
  expect(sentence).toBe(`Nguyễn Văn A giao nhiệm vụ: đơn vị chủ trì: ${words.unnamed}; thuộc: ${words.unnamed}`)
})

test('what nobody acted in is said of the system', () => {
  expect(vi.event(happened('task', 'task.reminded', {}, { actor: null }), names).sentence).toBe(
    'Hệ thống đôn đốc nhiệm vụ',
  )
})

test('each of the actions that are told by what differs is one that is recorded, and of one family alone', () => {
  const all = editions.flatMap((edition) => edition.actions)
  expect(all.filter((action) => !(action in actions))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
})
