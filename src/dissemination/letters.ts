import type { Lang } from '#src/platform/number.ts'

type About = { symbol: string; abstract: string; unit: string; dueOn: string; people: number; peopleDue: number | null }
const dmy = (day: string) => day.split('-').reverse().join('/')

const reminders: Record<Lang, (about: About) => { subject: string; text: string }> = {
  vi: ({ symbol, abstract, unit, dueOn, people, peopleDue }) => ({
    subject: `Nhắc quán triệt văn bản ${symbol}`,
    text: `Kính gửi ${unit},\n\nVăn bản ${symbol} (${abstract}) cần được quán triệt trước ngày ${dmy(dueOn)}. Đến nay đơn vị đã quán triệt ${people}${peopleDue ? `/${peopleDue}` : ''} người. Đề nghị đơn vị tổ chức và ghi kết quả trên hệ thống.`,
  }),
  en: ({ symbol, abstract, unit, dueOn, people, peopleDue }) => ({
    subject: `Reminder: directive ${symbol} is to be studied`,
    text: `To ${unit},\n\nDirective ${symbol} (${abstract}) is to be studied by ${dmy(dueOn)}. So far your unit has reached ${people}${peopleDue ? ` of ${peopleDue}` : ''} people. Please go on and enter what you held.`,
  }),
}

/** The letter to a unit that has people to reach. */
export const reminder = (lang: Lang, about: About) => reminders[lang](about)
