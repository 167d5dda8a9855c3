import { fields } from './words-fields.vi.ts'

const first = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

export const vi = {
  fields,
  system: 'Hệ thống',
  /** Who did what, and for whom: an action's name begins with its verb. */
  did: (action: string, by: string, actingFor?: string) =>
    actingFor ? `${by}, thay mặt ${actingFor}, ${first(action)}` : `${by} ${first(action)}`,
  turned: (field: string, was: string, now: string) => `${first(field)} từ ${was} thành ${now}`,
  entered: (field: string, now: string) => `ghi ${first(field)} là ${now}`,
  emptied: (field: string, was: string) => `bỏ ${first(field)} (trước là ${was})`,
  fact: (field: string, now: string) => `${first(field)}: ${now}`,
  renewed: (fields: readonly string[]) => `đổi ${fields.map(first).join(', ')}`,
  nothing: 'trống',
  yes: 'có',
  no: 'không',
  unnamed: 'hồ sơ không còn hoặc ngoài phạm vi',
  files: (n: number) => `${n} tệp`,
  once: 'một lần',
  whens: {
    deadline: 'có thời hạn',
    rhythm: 'định kỳ',
    standing: 'thường xuyên',
    day: 'ngày trong tháng',
    after: 'sau khi hết kỳ',
    end: 'ngày cuối kỳ',
  },
  dueKinds: { day: 'ngày trong tháng', after: 'sau khi hết kỳ', end: 'ngày cuối kỳ' },
  months: { last: 'tháng cuối kỳ' },
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  scopes: { figures: 'số liệu', calendar: 'lịch họp' },
  ways: { print: 'in ra giấy', mail: 'gửi thư điện tử' },
  windows: { calendar: 'theo lịch', decree09: 'theo Nghị định 09/2019/NĐ-CP' },
  rolls: { next: 'lùi đến ngày làm việc sau', previous: 'đẩy lên ngày làm việc trước', keep: 'giữ nguyên' },
}
