import { commonPasswords } from './common-passwords.ts'

export const shortestAlone = 14
export const shortestWithCode = 8
export const shortest = (secondFactor: boolean) => (secondFactor ? shortestWithCode : shortestAlone)

export type PasswordFault = 'short' | 'common' | 'name' | 'monotonous'

/** Without tone marks, digits for letters or a tail of digits and signs: "M@tKhau!2021" is "matkhau". */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
const leet: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}
const letters = (text: string) => [...text].map((sign) => leet[sign] ?? sign).join('')

const common = new Set(commonPasswords)

function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const forms = [
    plain,
    core,
    core.replace(/[^a-z]/g, ''),
    letters(core),
    letters(plain),
    plain.replace(/[^a-z0-9]/g, ''),
  ]
  // the same word twice is the same word
  return forms.some((form) => common.has(form) || common.has(form.replace(/^(.+?)\1+$/, '$1')))
}

/** "aaaaaaaa", "12345678", "qwertyui": fewer than five different signs, or a run of neighbours. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
function isMonotonous(plain: string): boolean {
  if (new Set(plain).size < 5) return true
  return runs.some((run) => [run, [...run].reverse().join('')].some((line) => line.includes(plain)))
}

/** Why this password is not taken, or undefined. `about`: login, name, mail, which everybody can guess. */
export function passwordFault(
  password: string,
  { secondFactor, about }: { secondFactor: boolean; about: readonly string[] },
): PasswordFault | undefined {
  const plain = bare(password)
  if ([...password].length < shortest(secondFactor)) return 'short'
  if (isMonotonous(plain)) return 'monotonous'
  if (isCommon(plain)) return 'common'
  const own = about.flatMap((text) => [bare(text).replace(/@.*$/, ''), bare(text).replace(/[^a-z0-9]/g, '')])
  const core = plain.replace(/[^a-z0-9]/g, '')
  if (own.some((text) => text.length >= 4 && core.replace(/\d+$/, '') === text.replace(/[^a-z0-9]/g, ''))) return 'name'
  return undefined
}
