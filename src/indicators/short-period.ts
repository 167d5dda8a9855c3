import { periodName } from '#src/periods/index.ts'
import { capital } from './capital.ts'

/** Under a chart: "Q4/2020" is read at a glance, "quý IV/2020" does not fit eight times. */
export function shortPeriod(code: string, language: 'vi' | 'en') {
  const [, year, part] = /^(\d{4})-(\d{2}|[QH]\d)$/.exec(code) ?? []
  if (!part) return capital(periodName(code, language)).replace(/^(Năm|Năm học|School year) /, '')
  if (part.startsWith('Q'))
    return language === 'vi' ? `Q${['I', 'II', 'III', 'IV'][Number(part[1]) - 1]}/${year}` : `${part} ${year}`
  if (part.startsWith('H')) return `${part}/${year}`
  return language === 'vi' ? `T${Number(part)}/${year}` : `${part}/${year}`
}
