const allowed = /^(https?:\/\/|mailto:|\/(?!\/))/i

/** The address as it is kept, from what was typed: `dienbien.gov.vn`, `a@b.vn`, `/tin/…`; undefined where it is none. */
export function addressTyped(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC')
  if (text.length > 2000 || /\s/.test(text)) return undefined
  if (allowed.test(text)) return text.replace(/^[a-z]+(?=:)/i, (scheme) => scheme.toLowerCase())
  if (/^[^@/:]+@[^@/:]+\.\w{2,}$/.test(text)) return `mailto:${text}`
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([:/?#].*)?$/i.test(text) && !text.includes('@') ? `https://${text}` : undefined
}
