import { useState } from 'react'
import { fold } from '#src/platform/text.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { Cell, CellRule, Level } from '../../cellRules.ts'
import type { AskedIndicator } from '../../shapes.ts'
import { useReportWords } from '../words.ts'
import { cellName, ruleText } from './rule-text.ts'
import { useFormWords } from './words.ts'

type Props = { indicators: readonly AskedIndicator[]; onAdd: (rule: CellRule) => void; onClose: () => void }
const kinds = ['required', 'integer', 'range', 'withinDenominator', 'compare', 'unusual'] as const
type Kind = (typeof kinds)[number]
type Op = '=' | '<=' | '>='

const cellOf = (value: string): Cell => {
  const [indicator = '', part] = value.split('|')
  return { indicator, ...(part && { part: part as NonNullable<Cell['part']> }) }
}
/** `1.234,5` as it is typed, `1234.5` as it is kept; undefined where it is no number. */
function limitOf(text: string): string | undefined {
  const plain = text.trim().replaceAll('.', '').replace(',', '.')
  return /^-?\d{1,20}(\.\d{1,12})?$/.test(plain) ? plain : undefined
}

/** A rule built by choosing; what it will say stands beneath. */
export function RuleDialog({ indicators, onAdd, onClose }: Props) {
  const { rule: words } = useFormWords()
  const report = useReportWords()
  const { language } = useLanguage()
  const [kind, setKind] = useState<Kind>('required')
  const [left, setLeft] = useState<readonly Found[]>([])
  const [right, setRight] = useState<readonly Found[]>([])
  const [op, setOp] = useState<Op>('<=')
  const [limits, setLimits] = useState({ min: '', max: '' })
  const [level, setLevel] = useState<Level | ''>('')
  const named = (code: string) => {
    const found = indicators.find((one) => one.code === code)
    return (language === 'en' ? found?.nameEn : undefined) ?? found?.nameVi ?? code
  }
  const whole = kind === 'required' || kind === 'unusual' || kind === 'withinDenominator'
  const choices = indicators
    .filter((one) => one.kind !== 'formula' && one.kind !== 'text')
    .filter((one) => kind !== 'withinDenominator' || one.kind === 'ratio')
    .flatMap((one): Found[] =>
      one.kind === 'ratio' && !whole
        ? (['numerator', 'denominator'] as const).map((part) => ({
            value: `${one.code}|${part}`,
            label: cellName({ indicator: one.code, part }, named, report),
          }))
        : [{ value: one.code, label: named(one.code), hint: one.measure }],
    )
  const search = async (q: string) => choices.filter(({ label }) => fold(label).includes(fold(q)))
  const [min, max] = [limitOf(limits.min), limitOf(limits.max)]
  const badLimits =
    (limits.min.trim() !== '' && min === undefined) ||
    (limits.max.trim() !== '' && max === undefined) ||
    (min === undefined && max === undefined)
  const { faults, errorOf, ready } = useRequired([
    {
      id: 'rule-cell',
      label: words.cell,
      text:
        left.length === 0
          ? kind === 'withinDenominator' && choices.length === 0
            ? words.faults.ratio
            : words.faults.cell
          : undefined,
    },
    ...(kind === 'compare'
      ? [{ id: 'rule-right', label: words.right, text: right.length === 0 ? words.faults.right : undefined }]
      : []),
    ...(kind === 'range'
      ? [
          {
            id: 'rule-min',
            label: words.min,
            text: badLimits
              ? words.faults.limits
              : min !== undefined && max !== undefined && Number(min) > Number(max)
                ? words.faults.order
                : undefined,
          },
        ]
      : []),
  ])
  const leveled = level === '' ? {} : { level }
  const first = cellOf(left[0]?.value ?? '')
  const rule: CellRule =
    kind === 'compare'
      ? {
          ...{ kind, op, ...leveled },
          left: left.map(({ value }) => cellOf(value)),
          right: right.map(({ value }) => cellOf(value)),
        }
      : kind === 'range'
        ? { kind, cell: first, ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...leveled }
        : { kind, cell: first, ...leveled }
  const change = (next: Kind) => {
    setKind(next)
    setLeft([])
    setRight([])
  }
  return (
    <FormDialog
      title={words.title}
      verb={words.add}
      busy={false}
      problem={null}
      faults={faults}
      onSend={() => ready() && onAdd(rule)}
      onClose={onClose}
    >
      <ChoiceField
        label={words.kind}
        value={kind}
        onChange={(one) => change(one as Kind)}
        options={kinds.map((one) => ({ value: one, label: words.kinds[one] }))}
      />
      <SearchMulti
        id="rule-cell"
        label={kind === 'compare' ? words.cells : words.cell}
        value={left}
        onChange={(next) => setLeft(kind === 'compare' ? next : next.slice(-1))}
        search={search}
        error={errorOf('rule-cell')}
      />
      {kind === 'compare' && (
        <>
          <ChoiceField
            label={words.op}
            value={op}
            onChange={(one) => setOp(one as Op)}
            options={(['=', '<=', '>='] as const).map((one) => ({ value: one, label: report.signs[one] ?? one }))}
          />
          <SearchMulti
            id="rule-right"
            label={words.right}
            value={right}
            onChange={setRight}
            search={search}
            error={errorOf('rule-right')}
          />
        </>
      )}
      {kind === 'range' && (
        <div className="form-grid">
          <TextField
            id="rule-min"
            label={words.min}
            optional
            value={limits.min}
            onChange={(text) => setLimits({ ...limits, min: text })}
            error={errorOf('rule-min')}
          />
          <TextField
            label={words.max}
            optional
            value={limits.max}
            onChange={(text) => setLimits({ ...limits, max: text })}
          />
        </div>
      )}
      <ChoiceField
        label={words.level}
        value={level === '' ? (kind === 'unusual' ? 'warning' : 'error') : level}
        onChange={(one) => setLevel(one as Level)}
        options={(['error', 'warning'] as const).map((one) => ({ value: one, label: words.levels[one] }))}
      />
      {left.length > 0 && (
        <p className="small" role="status">
          {words.says}: “{ruleText(rule, named, language, report)}”
        </p>
      )}
    </FormDialog>
  )
}
