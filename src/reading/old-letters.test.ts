import { expect, test } from 'vitest'
import { hasOldLetters } from './old-letters.ts'

const often = (text: string) => Array.from({ length: 12 }, () => text).join('\n')

test('a text in a font of before Unicode is told from one in Unicode, with marks lost, or of another language', () => {
  const told = {
    tcvn3: 'Giao Së Y tÕ chñ tr×, phèi hîp víi Së Gi¸o dôc vµ §µo t¹o rµ so¸t m¹ng l­íi tr­êng, líp',
    vni: 'Giao Sôû Y teá chuû trì, phoái hôïp vôùi Sôû Giaùo duïc vaø Ñaøo taïo raø soaùt maïng löôùi',
    unicode: 'Giao Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo rà soát mạng lưới trường, lớp',
    decomposed: 'Giao Sở Y tế chủ trì, phối hợp với Sở Giáo dục và Đào tạo'.normalize('NFD'),
    bare: 'Giao So Y te chu tri, phoi hop voi So Giao duc va Dao tao ra soat mang luoi truong, lop',
    french: 'Les écoles élémentaires sont chargées de réaliser le projet présenté à la réunion d’été',
  }
  expect(Object.entries(told).flatMap(([name, text]) => (hasOldLetters(often(text)) ? name : []))).toEqual([
    'tcvn3',
    'vni',
  ])
})
