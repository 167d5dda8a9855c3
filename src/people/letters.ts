import type { Day } from '#src/platform/day.ts'
import type { Letter } from '#src/platform/mail.ts'

type Idle = { to: string; name: string; login: string; since: Day; until: Day }
type Facts = { to: string; name: string; login: string; address: string }

const vi = {
  reset: ({ name, login, address }: Facts) => ({
    subject: 'Mạch: đặt lại mật khẩu',
    text: `Kính gửi đồng chí ${name},

Có yêu cầu đặt lại mật khẩu của tài khoản "${login}". Nếu đúng là yêu cầu của đồng chí, hãy mở liên kết sau trong vòng 60 phút (chỉ dùng được một lần):

${address}

Nếu không phải, đồng chí không cần làm gì: mật khẩu hiện tại vẫn giữ nguyên.

Mạch`,
  }),
  account: ({ name, login, address }: Facts) => ({
    subject: 'Mạch: tài khoản của đồng chí',
    text: `Kính gửi đồng chí ${name},

Quản trị đã gửi đồng chí liên kết để đặt mật khẩu cho tài khoản "${login}". Hãy mở liên kết sau trong vòng 3 ngày (chỉ dùng được một lần):

${address}

Mạch`,
  }),
}
const en: typeof vi = {
  reset: ({ name, login, address }) => ({
    subject: 'Mạch: set a new password',
    text: `Dear ${name},

Somebody asked for a new password for the account "${login}". If it was you, open this link within 60 minutes (it works once):

${address}

If it was not, there is nothing to do: your password stays as it is.

Mạch`,
  }),
  account: ({ name, login, address }) => ({
    subject: 'Mạch: your account',
    text: `Dear ${name},

An administrator sends you a link to set the password of your account "${login}". Open it within 3 days (it works once):

${address}

Mạch`,
  }),
}

/** The letter with a one-time link, in the language of who receives it. */
export const linkLetter = (kind: keyof typeof vi, language: string, facts: Facts): Letter => ({
  to: facts.to,
  ...(language === 'en' ? en : vi)[kind](facts),
})

const printed = (day: Day) => day.split('-').reverse().join('/')
const idle = {
  vi: ({ name, login, since, until }: Idle) => ({
    subject: 'Mạch: tài khoản sắp ngừng vì lâu không dùng',
    text: `Kính gửi đồng chí ${name},

Tài khoản "${login}" không đăng nhập từ ngày ${printed(since)} và sẽ ngừng vào ngày ${printed(until)}. Nếu còn dùng, đồng chí chỉ cần đăng nhập một lần trước ngày đó.

Sau khi ngừng, quản trị có thể cho hoạt động lại và gửi liên kết đặt mật khẩu mới.

Mạch`,
  }),
  en: ({ name, login, since, until }: Idle) => ({
    subject: 'Mạch: your account is about to be closed for lack of use',
    text: `Dear ${name},

Nobody has signed in to the account "${login}" since ${printed(since)}; it will be closed on ${printed(until)}. If you still need it, signing in once before that day is enough.

Afterwards an administrator can let it in again and send a link to set a new password.

Mạch`,
  }),
}

/** Told a week before an account is closed. */
export const idleLetter = (language: string, facts: Idle): Letter => ({
  to: facts.to,
  ...idle[language === 'en' ? 'en' : 'vi'](facts),
})
