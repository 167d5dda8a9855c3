import type { Lang } from '#src/platform/number.ts'

type About = { title: string; unit: string; dueOn: string }
const dmy = (day: string) => day.split('-').reverse().join('/')

const reminders: Record<Lang, (about: About) => { subject: string; text: string }> = {
  vi: ({ title, unit, dueOn }) => ({
    subject: `Nhắc sơ kết, tổng kết: ${title}`,
    text: `Kính gửi ${unit},\n\n“${title}” có hạn báo cáo ${dmy(dueOn)} và đến nay đơn vị chưa báo cáo. Đề nghị đơn vị tổ chức, gửi báo cáo trên hệ thống.`,
  }),
  en: ({ title, unit, dueOn }) => ({
    subject: `Reminder of a review: ${title}`,
    text: `To ${unit},\n\n“${title}” was to be reported by ${dmy(dueOn)} and has not been. Please hold the review and report it.`,
  }),
}

/** The letter to a unit that is late with a review. */
export const reminder = (lang: Lang, about: About) => reminders[lang](about)
