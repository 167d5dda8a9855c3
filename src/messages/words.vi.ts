import { periodName } from '#src/periods/index.ts'
import type { MessageKind } from './kinds.ts'

const cap = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const vi = {
  title: 'Tin nhắn',
  unread: 'Chưa đọc',
  all: 'Tất cả',
  show: 'Hiển thị',
  kind: 'Loại tin',
  anyKind: 'Mọi loại tin',
  kinds: {
    reminded: 'Đôn đốc',
    escalated: 'Báo cáo cấp trên',
    late: 'Quá hạn',
    dueSoon: 'Sắp đến hạn',
    returned: 'Trả lại',
    given: 'Mới giao',
    toConfirm: 'Chờ xác nhận',
    extensionAsked: 'Đề nghị gia hạn',
    handOverAsked: 'Chờ tiếp nhận bàn giao',
    toApprove: 'Chờ duyệt',
    extensionGranted: 'Được gia hạn',
    extensionRefused: 'Không được gia hạn',
    handedOver: 'Đã bàn giao',
    handOverRefused: 'Không tiếp nhận bàn giao',
    handOverLapsed: 'Đề nghị bàn giao hết hiệu lực',
    confirmed: 'Đã xác nhận',
    reopened: 'Mở lại',
    cancelled: 'Đã hủy',
  } satisfies Record<MessageKind, string>,
  subjects: { task: 'Nhiệm vụ', report: 'Báo cáo' },
  period: (code: string) => cap(periodName(code, 'vi')),
  due: (day: string, days: number) => {
    if (days > 0) return `hạn ${day}, quá hạn ${days} ngày`
    return days === 0 ? `hạn hôm nay ${day}` : `hạn ${day}, còn ${-days} ngày`
  },
  on: (day: string) => `hạn ${day}`,
  muted: 'Đồng chí đang tắt nhắc việc này; đơn vị theo dõi đôn đốc trực tiếp.',
  markRead: 'Đánh dấu đã đọc',
  markUnread: 'Đánh dấu chưa đọc',
  markAll: 'Đánh dấu tất cả đã đọc',
  marked: (n: number) => `Đã đánh dấu ${n} tin nhắn là đã đọc.`,
  count: (n: string) => `${n} tin nhắn`,
  help: 'Tin nhắn được giữ 90 ngày. Chỉ hiện tin về những việc đồng chí còn được xem.',
  none: {
    title: 'Chưa có tin nhắn',
    text: 'Nhiệm vụ mới giao, việc trả lại, đôn đốc và hạn sắp đến sẽ hiện ở đây.',
    filtered: 'Không có tin nhắn nào như đã lọc.',
    read: 'Đồng chí đã đọc hết tin nhắn.',
    showAll: 'Xem tất cả',
  },
  settings: {
    title: 'Thư nhắc việc hằng ngày',
    link: 'Giờ nhận thư',
    help: 'Mỗi ngày làm việc một thư, gom mọi việc cần chú ý; hôm nào không có việc thì không gửi. Tin nhắn trên hệ thống vẫn đến như thường.',
    byMail: 'Gửi thư nhắc việc cho tôi',
    time: 'Vào lúc',
    timeHelp: 'Giờ Việt Nam.',
    address: (address: string) => `Thư gửi đến ${address}.`,
    noAddress:
      'Chưa có địa chỉ thư điện tử của đồng chí, nên chưa gửi được thư. Quản trị có thể ghi địa chỉ ở trang Cán bộ.',
    save: 'Lưu',
    saved: 'Đã lưu giờ nhận thư.',
    back: 'Về tin nhắn',
  },
  sheet: {
    opening: {
      task: (from: string) => `${from} đề nghị các đơn vị quan tâm, đẩy nhanh tiến độ các nhiệm vụ sau:`,
      report: (from: string) => `${from} đề nghị các đơn vị sớm gửi các báo cáo sau:`,
    },
    report: (name: string, period: string) => `${name}, ${periodName(period, 'vi')}`,
    closing: 'Đề nghị các đồng chí cập nhật trên Mạch. Trân trọng cảm ơn!',
    paper: {
      fileName: 'cong-van-don-doc',
      title: { task: 'đôn đốc thực hiện nhiệm vụ', report: 'đôn đốc gửi báo cáo' },
      opening: {
        task: (unit: string, day: string) =>
          `Qua theo dõi việc thực hiện nhiệm vụ được giao, tính đến ngày ${day}, ${unit} nhận thấy các nhiệm vụ sau đã quá hạn hoặc sắp đến hạn mà chưa hoàn thành:`,
        report: (unit: string, day: string) =>
          `Qua theo dõi việc thực hiện chế độ báo cáo, tính đến ngày ${day}, ${unit} chưa nhận được các báo cáo sau:`,
      },
      heads: {
        task: ['STT', 'Đơn vị', 'Nhiệm vụ', 'Thời hạn', 'Số ngày quá hạn'],
        report: ['STT', 'Đơn vị', 'Báo cáo', 'Thời hạn', 'Số ngày quá hạn'],
      },
      asking: {
        task: 'Để bảo đảm tiến độ chung, đề nghị các đơn vị khẩn trương thực hiện, cập nhật tiến độ và báo cáo kết quả; trường hợp có khó khăn, vướng mắc, đề nghị nêu rõ nguyên nhân và thời gian hoàn thành.',
        report: 'Đề nghị các đơn vị khẩn trương hoàn thành, duyệt và gửi báo cáo để kịp thời tổng hợp.',
      },
      closing: (unit: string) => `${unit} đề nghị các đơn vị quan tâm phối hợp thực hiện./.`,
      asAbove: 'Như trên',
      signs: {
        board: 'Trưởng Ban',
        department: 'Giám đốc',
        peoplesCommittee: 'Chủ tịch',
        partyCommittee: 'Bí thư',
        other: 'Thủ trưởng đơn vị',
      } as Readonly<Record<string, string>>,
    },
  },
  letter: {
    digest: {
      title: 'Việc cần chú ý hôm nay',
      subject: (n: number) => `Mạch: ${n} việc cần chú ý hôm nay`,
      greeting: 'Kính gửi đồng chí, hôm nay có những việc sau cần được chú ý.',
      why: 'Đồng chí nhận thư này vì có việc cần làm trên Mạch. Mỗi ngày làm việc có nhiều nhất một thư.',
      change: 'Đổi giờ nhận hoặc thôi nhận thư',
    },
    reminder: {
      title: 'Đôn đốc',
      subject: (n: number) => `Mạch: đôn đốc ${n} việc`,
      greeting: 'Kính gửi đồng chí, đề nghị đồng chí quan tâm thực hiện những việc sau.',
      why: 'Thư này do đơn vị theo dõi gửi để đôn đốc.',
      change: 'Giờ nhận thư nhắc việc hằng ngày',
    },
    parts: {
      task: {
        reminded: (n: number) => `Nhiệm vụ (${n})`,
        escalated: (n: number) => `Nhiệm vụ quá hạn lâu ngày (${n})`,
        late: (n: number) => `Nhiệm vụ quá hạn (${n})`,
        dueSoon: (n: number) => `Nhiệm vụ sắp đến hạn (${n})`,
        returned: (n: number) => `Nhiệm vụ được trả lại (${n})`,
        given: (n: number) => `Nhiệm vụ mới giao (${n})`,
        toConfirm: (n: number) => `Nhiệm vụ chờ xác nhận (${n})`,
        extensionAsked: (n: number) => `Đề nghị gia hạn (${n})`,
        handOverAsked: (n: number) => `Nhiệm vụ chờ tiếp nhận bàn giao (${n})`,
        toApprove: (n: number) => `Nhiệm vụ chờ duyệt (${n})`,
      },
      report: {
        reminded: (n: number) => `Báo cáo (${n})`,
        escalated: (n: number) => `Báo cáo quá hạn lâu ngày (${n})`,
        late: (n: number) => `Báo cáo quá hạn (${n})`,
        dueSoon: (n: number) => `Báo cáo sắp đến hạn (${n})`,
        returned: (n: number) => `Báo cáo được trả lại (${n})`,
        given: (n: number) => `Báo cáo mới yêu cầu (${n})`,
        toConfirm: (n: number) => `Báo cáo chờ tiếp nhận (${n})`,
        extensionAsked: (n: number) => `Báo cáo đề nghị gia hạn (${n})`,
        handOverAsked: (n: number) => `Báo cáo chờ tiếp nhận bàn giao (${n})`,
        toApprove: (n: number) => `Báo cáo chờ duyệt (${n})`,
      },
    },
    more: (n: number) => `và ${n} việc khác trên hệ thống`,
    muted: 'đồng chí đang tắt nhắc tự động việc này',
    open: 'Mở Mạch',
  },
}
