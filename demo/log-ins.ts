import { bodies } from './content/bodies.ts'
import { people } from './content/people.ts'

/** An account of the demonstration, printed at its start. The passwords are no secret: it listens on this machine only. */
export type LogIn = { login: string; password: string; who: string; totpKey?: string }

export const password = 'mach-dien-bien-2021'
/** The administrator's second factor, the same in every demonstration. */
export const totpKey = 'MACHMACHMACHMACHMACHMACHMACHMACH'

const roleNames = {
  coordinator: 'chuyên viên tổng hợp',
  leader: 'lãnh đạo',
  focal: 'đầu mối',
  head: 'thủ trưởng đơn vị',
  editor: 'biên tập',
  administrator: 'quản trị',
  auditor: 'kiểm tra nhật ký',
  reader: 'người xem',
}
const places: Record<string, string> = {
  DB: 'Tỉnh Điện Biên',
  'UBND-099': 'UBND huyện Tuần Giáo',
  '03274': 'Xã Quài Nưa',
}
const placeOf = (unit: string) => bodies.find((body) => body.key === unit)?.shortName ?? places[unit] ?? unit

export const logIns: readonly LogIn[] = people
  .filter((person) => person.shown)
  .map((person) => ({
    login: person.login,
    password,
    who: `${person.roles.map((role) => roleNames[role]).join(', ')} – ${placeOf(person.unit)}`,
    ...(person.roles.includes('administrator') && { totpKey }),
  }))
