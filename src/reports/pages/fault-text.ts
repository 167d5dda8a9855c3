import { type Lang, showFigure } from '#src/platform/number.ts'
import type { Fault } from '../checking.ts'
import type { Section } from '../form.ts'
import type { ReportWords } from './words.ts'

const say = (figure: string | undefined, lang: Lang) =>
  figure === undefined ? '' : showFigure(figure, figure.split('.')[1]?.length ?? 0, lang)

/** A fault in words: what is wrong, then what to do. `nameOf`: an indicator's name by its code. */
export function faultText(
  { path, code, facts }: Fault,
  section: Section | undefined,
  nameOf: (code: string) => string,
  lang: Lang,
  words: ReportWords,
): string {
  const { faults } = words
  const indicator = path.split('/')[2] ?? ''
  const cell = nameOf(indicator)
  switch (code) {
    case 'sectionRequired':
    case 'nothingButFilled':
      return faults[code]
    case 'tooLong':
      return faults.tooLong(facts.most ?? '')
    case 'range':
      return faults.range(cell, say(facts.min, lang), say(facts.max, lang))
    case 'withinDenominator':
      return faults.numerator(cell)
    case 'unusual':
      return faults.unusual(cell, say(facts.median, lang))
    case 'compare':
      return comparison(indicator, facts, section, nameOf, lang, words)
    case 'notNumber':
    case 'required':
    case 'reasonMissing':
    case 'halfRatio':
    case 'integer':
    case 'filledIn':
    case 'overReason':
      return faults[code](cell)
    default:
      return faults.otherRule(cell)
  }
}

function comparison(
  indicator: string,
  facts: Fault['facts'],
  section: Section | undefined,
  nameOf: (code: string) => string,
  lang: Lang,
  words: ReportWords,
) {
  const rule = section?.table?.rules.find(
    (r) => r.kind === 'compare' && r.left[0]?.indicator === indicator && r.op === facts.op,
  )
  const side = (cells: readonly { indicator: string }[]) => cells.map((cell) => nameOf(cell.indicator)).join(' + ')
  const [left, right] = rule?.kind === 'compare' ? [side(rule.left), side(rule.right)] : [nameOf(indicator), '']
  const amounts = `${right} (${say(facts.left, lang)}; ${say(facts.right, lang)})`
  return words.faults.equation(left, words.signs[facts.op ?? '='] ?? '', amounts)
}
