type Fault = { code: string; names?: readonly string[] }
const day = (text: string) => text.split('-').reverse().join('/')

const faults: Record<string, (names: string) => string> = {
  'template.large': () => 'Tệp quá lớn: mẫu tối đa 5 MB. Bỏ bớt hình rồi tải lại.',
  'template.not-word': () => 'Tệp không phải văn bản Word (.docx). Lưu lại dạng .docx rồi tải lên.',
  'template.macros': () => 'Tệp có macro hoặc đối tượng nhúng. Bỏ đi rồi lưu lại dạng .docx.',
  'template.outside': () =>
    'Tệp gọi nội dung ở nơi khác (hình, mẫu gắn kèm, trường liên kết). Chép nội dung đó vào tệp rồi tải lại.',
  'template.broken': () => 'Không điền được vào tệp này. Tải mẫu có sẵn, sửa từ mẫu đó.',
  'template.unknown': (names) => `Không có nội dung nào cho ${names}. Sửa tên hoặc bỏ đi; tên đúng ở bảng bên dưới.`,
  'template.missing': (names) => `Còn thiếu ${names}. Thêm vào chỗ cần điền.`,
  'template.misplaced': (names) =>
    `${names} phải đứng một mình trong một đoạn của phần thân và chỉ có một lần, vì cả đoạn được thay bằng nội dung.`,
}

export const vi = {
  title: 'Mẫu văn bản của cơ quan',
  lead: 'Tệp Word của cơ quan thay cho thể thức có sẵn, theo từng loại văn bản, từ một ngày.',
  add: 'Thêm mẫu',
  open: 'Mẫu văn bản',
  emptyTitle: 'Chưa có mẫu riêng',
  emptyText:
    'Văn bản đang theo thể thức có sẵn, đúng hướng dẫn của Đảng hoặc nghị định của Chính phủ theo ngày ban hành. Chỉ thêm mẫu khi cơ quan có cách trình bày riêng.',
  columns: {
    name: 'Mẫu',
    purpose: 'Loại văn bản',
    unit: 'Cơ quan',
    span: 'Thời gian dùng',
    state: 'Trạng thái',
    acts: 'Việc',
  },
  states: { coming: 'Chưa đến ngày', inUse: 'Đang dùng', ended: 'Đã thôi dùng' },
  from: (on: string) => `từ ${on}`,
  span: (from: string, to: string) => `${from} – ${to}`,
  tryOut: 'Xem thử',
  tryOutOf: (name: string) => `Xem thử: ${name} (tệp Word)`,
  end: 'Thôi dùng',
  endOf: (name: string) => `Thôi dùng: ${name}`,
  file: 'Tệp mẫu',
  form: {
    title: 'Thêm mẫu văn bản',
    verb: 'Thêm mẫu',
    unit: 'Cơ quan',
    purpose: 'Loại văn bản',
    name: 'Tên mẫu',
    from: 'Dùng từ ngày',
    fromHelp: 'Mẫu đang dùng cho loại này thôi dùng từ ngày đó.',
    file: 'Tệp Word (.docx)',
    fileHelp: 'Tối đa 5 MB, không macro. Chỗ cần điền ghi trong ngoặc nhọn, như {so}.',
    nameMissing: 'Ghi tên để phân biệt các mẫu.',
    dayMissing: 'Ghi ngày bắt đầu dùng.',
    fileMissing: 'Chọn tệp Word làm mẫu.',
    added: 'Đã thêm mẫu. Xem thử để kiểm tra trước khi dùng.',
  },
  ending: {
    title: (name: string) => `Thôi dùng “${name}”?`,
    effect: 'Sau ngày cuối, văn bản trở lại thể thức có sẵn. Văn bản có ngày trước đó vẫn theo mẫu này.',
    lastDay: 'Ngày cuối còn dùng',
    dayMissing: 'Ghi ngày cuối còn dùng mẫu.',
    done: 'Đã ghi ngày thôi dùng.',
  },
  starter: {
    title: 'Bắt đầu từ mẫu có sẵn',
    text: 'Tải thể thức đang có hiệu lực với đủ các chỗ cần điền, sửa trong Word rồi tải lên ở trên.',
    get: (purpose: string) => `Tải mẫu: ${purpose}`,
  },
  places: {
    title: 'Các chỗ cần điền',
    text: 'Ghi đúng tên trong ngoặc nhọn. Chỗ nào không ghi thì không in.',
    name: 'Tên',
    means: 'Nội dung được điền',
    required: 'Bắt buộc',
    yes: 'bắt buộc',
  },
  problems: {
    'template.refused': ({ faults: found }: { faults: readonly Fault[] }) =>
      found.map(({ code, names = [] }) => faults[code]?.(names.join(', ')) ?? '').join(' '),
    'template.later': ({ from }: { from: string }) =>
      `Đã có mẫu dùng từ ${day(from)}. Chọn ngày sau ngày đó, hoặc thôi dùng mẫu đó trước.`,
    'template.ends-before': ({ from }: { from: string }) => `Mẫu bắt đầu dùng từ ${day(from)}. Chọn ngày từ đó trở đi.`,
    'template.ends-after': ({ to }: { to: string }) => `Mẫu đã thôi dùng sau ${day(to)}. Chọn ngày sớm hơn.`,
    stale: 'Mẫu vừa được sửa ở nơi khác. Tải lại trang để xem.',
    'file.not-what-it-claims': 'Tệp không đúng là văn bản Word (.docx). Lưu lại dạng .docx rồi tải lên.',
  },
}
