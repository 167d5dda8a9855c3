import type { Words } from '#src/platform/words.ts'
import { useWords } from '#src/ui/language.tsx'

const vi = {
  title: 'Đôn đốc',
  about: (n: number) => `${n} việc được đôn đốc.`,
  nothing: 'Không có việc nào đang chờ đơn vị thực hiện để đôn đốc.',
  send: 'Gửi trên Mạch và thư',
  reaches: 'Đến cả người đã tắt nhắc tự động việc này.',
  letter: 'Công văn đôn đốc',
  phones: 'Danh sách điện thoại',
  phonesNoted: 'Lần mở danh sách này được ghi vào nhật ký truy cập.',
  nobody: 'Chưa có người phụ trách ở các đơn vị này.',
  noPhone: 'Chưa có số',
  note: 'Ghi cuộc gọi',
  saidBy: (name: string) => `Đồng chí ${name} cho biết`,
  save: 'Lưu cuộc gọi',
  called: (name: string) => `Gọi đồng chí ${name}`,
  calls: 'Cuộc gọi đôn đốc',
  text: 'Tin nhắn Zalo',
  copy: 'Sao chép',
  copied: 'Đã sao chép tin nhắn.',
  noted: 'Đã ghi cuộc gọi.',
}
const en: Words<typeof vi> = {
  title: 'Remind',
  about: (n) => `${n === 1 ? 'One thing is' : `${n} things are`} reminded of.`,
  nothing: 'Nothing here waits for its unit, so there is nothing to remind of.',
  send: 'Send in Mạch and by mail',
  reaches: 'Those who muted it get it too.',
  letter: 'Letter of reminder',
  phones: 'Telephone list',
  phonesNoted: 'That you opened this list is noted in the access log.',
  nobody: 'Nobody answers for it at these units yet.',
  noPhone: 'No number',
  note: 'Note a call',
  saidBy: (name) => `What ${name} said`,
  save: 'Save the call',
  called: (name) => `Called ${name}`,
  calls: 'Reminder calls',
  text: 'Message for Zalo',
  copy: 'Copy',
  copied: 'The message is copied.',
  noted: 'The call is noted.',
}

export const useReminderWords = () => useWords({ vi, en })
