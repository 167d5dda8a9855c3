import type { Lang } from '#src/platform/number.ts'

type About = { regime: string; period: string; unit: string; dueOn: string }

const reminders: Record<Lang, (about: About) => { subject: string; text: string }> = {
  vi: ({ regime, period, unit, dueOn }) => ({
    subject: `Nhắc gửi báo cáo: ${regime}, ${period}`,
    text: `Kính gửi ${unit},\n\nBáo cáo “${regime}”, ${period}, có hạn gửi ${dueOn} và đến nay chưa được gửi. Đề nghị đơn vị hoàn thành, duyệt và gửi báo cáo trên hệ thống.`,
  }),
  en: ({ regime, period, unit, dueOn }) => ({
    subject: `Reminder: ${regime}, ${period}`,
    text: `To ${unit},\n\nThe report “${regime}”, ${period}, was due on ${dueOn} and has not been sent. Please complete, approve and send it.`,
  }),
}

/** The letter to those whose report is late. */
export const reminder = (lang: Lang, about: About) => reminders[lang](about)
