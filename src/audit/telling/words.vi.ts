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
  /** What was taken away, by the endpoint that gives it. */
  exports: {
    exportTasks: 'Bảng nhiệm vụ',
    exportCoverage: 'Độ phủ của văn bản chỉ đạo',
    exportDissemination: 'Sổ quán triệt văn bản',
    exportAdvice: 'Sổ tham mưu',
    exportSeries: 'Bảng số liệu',
    exportUnitChanges: 'Thay đổi của đơn vị giữa hai ngày',
    consoleExport: 'Tệp xuất bằng dòng lệnh trên máy chủ',
    exportAudit: 'Nhật ký hệ thống',
    exportOwnData: 'Dữ liệu cá nhân của mình',
    exportPersonData: 'Dữ liệu cá nhân của một người',
    documentWord: 'Văn bản dạng Word',
    openFile: 'Tệp đính kèm',
    tryTemplate: 'Bản in thử theo mẫu văn bản',
    starterFile: 'Tệp mẫu văn bản ban đầu',
    downloadLetters: 'Giấy mời họp',
    downloadDelegates: 'Danh sách đại biểu',
    downloadCalendarEntry: 'Lịch của một cuộc họp',
    downloadCalendar: 'Lịch họp',
    followCalendar: 'Lịch họp, theo mã truy cập',
  },
  ways: { print: 'in ra giấy', mail: 'gửi thư điện tử' },
  windows: { calendar: 'theo lịch', decree09: 'theo Nghị định 09/2019/NĐ-CP' },
  rolls: { next: 'lùi đến ngày làm việc sau', previous: 'đẩy lên ngày làm việc trước', keep: 'giữ nguyên' },
}
