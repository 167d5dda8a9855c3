/** Letters that Vietnamese has and no other language. */
const ours = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
/** What the fonts of before Unicode leave when their letters are read as other fonts': TCVN3, then VNI. */
const tcvn3 = /[®µ¶¸·¹¨©ª«¬»¼½¾]/gu
const vni = /[aeiouy][øùûõïåàáäãâêëéè]/giu

const share = (text: string, letters: RegExp) => (text.match(letters)?.length ?? 0) / text.length
const enough = 200

/** Whether a text was written in a font of before Unicode: its words cannot be made out. */
export function hasOldLetters(text: string): boolean {
  const words = text.slice(0, 20_000).normalize('NFC').replaceAll(/\s+/g, '')
  if (words.length < enough || share(words, ours) > 0.005) return false
  return share(words, tcvn3) > 0.03 || share(words, vni) > 0.04
}
