import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planUnits } from '#test/plan-units.ts'
import { blocksOf, extract, type ReadTask } from './index.ts'

const words =
  'Sở Y tế|UBND các huyện, thị xã|Giao |Đề nghị |chủ trì|, phối hợp với |: |; |\n|\n- |\n1. |\nII. TỔ CHỨC THỰC HIỆN\n|\t|(|)|trước ngày 30/6/2021|hằng quý|xây dựng kế hoạch|Chủ trì: |Thời gian: |các đơn vị liên quan|đã |, |. |và |STT\tNội dung\tĐơn vị\n|"|năm 2021|Công an huyện|\u0301|\ud800|- 2 -'
const text = fc
  .array(fc.oneof(fc.constantFrom(...words.split('|')), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''))
const read = (source: string) => extract({ text: source, units: planUnits, on: '2021-03-01' })

test('whatever is written is read without failing, and each task stands in the text', () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const task of read(source).tasks) {
        const { start, end } = task.source
        expect(0 <= start && start < end && end <= source.length).toBe(true)
        expect(task.lead.length).toBeGreaterThan(0)
        expect(task.confidence > 0 && task.confidence <= 1).toBe(true)
        expect([task.deadline, task.rhythm, task.standing || null].filter(Boolean).length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 300 },
  )
})

const body = fc.constantFrom(
  'Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra bếp ăn trước ngày 30/6/2021.',
  'Sở Y tế\n- Tập huấn cho giáo viên.\n- Hằng quý báo cáo UBND tỉnh; mua thuốc.',
  'Sở Tài chính cấp kinh phí; đề nghị BHXH tỉnh, Công an huyện và các đơn vị liên quan vận động người dân.',
  'Lập bản đồ số\nĐơn vị chủ trì: Sở Giáo dục và Đào tạo. Thời gian: quý III/2021.',
  'Tiếp tục củng cố mạng lưới trường lớp.',
  'STT\tNội dung\tChủ trì\n1\tLập dự án\tSở Y tế\n2\tThẩm định\t',
  'Năm 2020, Sở Y tế đã khám 1.000 học sinh.',
)
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI']
const plan = fc
  .array(
    fc.tuple(
      fc.constantFrom('NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN', 'MỤC TIÊU', 'Phân công'),
      fc.array(body, { minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts.map(([head, rows], i) => `${romans[i]}. ${head}\n${rows.map((row, n) => `${n + 1}. ${row}`).join('\n')}`),
  )

const said = ({ source: _, ...task }: ReadTask) => task

test('composed or not, a text gives the same tasks, each at its place', () => {
  fc.assert(
    fc.property(plan, (parts) => {
      const composed = parts.join('\n').normalize('NFC')
      const [one, two] = [read(composed).tasks, read(composed.normalize('NFD')).tasks]
      expect(two.map(said)).toEqual(one.map(said))
      expect(
        two.map(({ source }) => composed.normalize('NFD').slice(source.start, source.end).normalize('NFC')),
      ).toEqual(one.map(({ source }) => composed.slice(source.start, source.end)))
    }),
    { numRuns: 60 },
  )
})

test('what the source says of a task is what the task says', () => {
  fc.assert(
    fc.property(plan, (parts) => {
      const source = parts.join('\n')
      for (const task of read(source).tasks) {
        const slice = source.slice(task.source.start, task.source.end).toLowerCase()
        expect(slice).toContain(task.content.split(/[;,]/)[0]!.toLowerCase().slice(0, 20))
      }
    }),
    { numRuns: 60 },
  )
})

test('what follows a heading never changes what was read before it', () => {
  fc.assert(
    fc.property(plan, (parts) => {
      const whole = read(parts.join('\n')).tasks
      for (let cut = 1; cut < parts.length; cut++) {
        const before = parts.slice(0, cut).join('\n')
        expect(read(before).tasks).toEqual(whole.filter(({ source }) => source.start < before.length))
      }
    }),
    { numRuns: 40 },
  )
})

test('blocks lie in the text, in order, and hold all its words', () => {
  fc.assert(
    fc.property(text, (source) => {
      const blocks = blocksOf(source)
      expect(
        blocks.every(({ start, end }, i) => (blocks[i - 1]?.end ?? 0) <= start && start <= end && end <= source.length),
      ).toBe(true)
      const held = blocks.map(({ start, end }) => source.slice(start, end)).join(' ')
      for (const word of source.match(/\p{L}{2,}/gu) ?? []) expect(held).toContain(word)
    }),
    { numRuns: 200 },
  )
})
