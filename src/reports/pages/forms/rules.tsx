import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { IconPlus, IconX, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Table } from '../../form.ts'
import { useReportWords } from '../words.ts'
import { RuleDialog } from './rule-dialog.tsx'
import { ruleText } from './rule-text.ts'
import type { Catalogue } from './use-catalogue.ts'
import { useFormWords } from './words.ts'

type Props = { value: Table; edit: (change: (table: Table) => Table) => void; catalogue: Catalogue }

/** The rules by the sentences they will say. */
export function Rules({ value, edit, catalogue }: Props) {
  const words = useFormWords()
  const { table, rule: ruleWords } = words
  const report = useReportWords()
  const { language } = useLanguage()
  const tell = useTell()
  const [adding, setAdding] = useState(false)
  const { rules, indicators } = value
  const asked = indicators.flatMap((code) => catalogue.byCode.get(code) ?? [])
  const entered = asked.filter(({ kind }) => kind !== 'formula').map(({ code }) => code)
  const required = new Set(rules.flatMap((rule) => (rule.kind === 'required' ? [rule.cell.indicator] : [])))
  const lacking = entered.filter((code) => !required.has(code))
  return (
    <div className="rule-list">
      <h4>{table.rules}</h4>
      {rules.length === 0 && <p className="ink3 small">{table.noRules}</p>}
      <ul>
        {rules.map((rule, at) => {
          const said = ruleText(rule, catalogue.nameOf, language, report)
          const level = rule.level ?? (rule.kind === 'unusual' ? 'warning' : 'error')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rules may be alike
            <li key={`${at} ${said}`}>
              <span className="grow">
                {said} <span className="ink3">{ruleWords.levels[level]}</span>
              </span>
              <ActionIcon
                aria-label={table.removeRule(said)}
                onClick={() => {
                  edit((old) => ({ ...old, rules: old.rules.toSpliced(at, 1) }))
                  tell.done(words.builder.removed(said), () =>
                    edit((old) => ({ ...old, rules: old.rules.toSpliced(at, 0, rule) })),
                  )
                }}
              >
                <IconX {...small} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <p className="row wrap">
        <Button
          variant="subtle"
          leftSection={<IconPlus {...small} />}
          disabled={entered.length === 0}
          onClick={() => setAdding(true)}
        >
          {table.addRule}
        </Button>
        {lacking.length > 0 && (
          <Button
            variant="subtle"
            onClick={() => {
              const more = lacking.map((indicator) => ({ kind: 'required' as const, cell: { indicator } }))
              edit((old) => ({ ...old, rules: [...old.rules, ...more] }))
            }}
          >
            {table.allRequired}
          </Button>
        )}
      </p>
      {adding && (
        <RuleDialog
          indicators={asked}
          onAdd={(rule) => {
            edit((old) => ({ ...old, rules: [...old.rules, rule] }))
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
