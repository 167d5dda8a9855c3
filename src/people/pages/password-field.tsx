import { PasswordInput } from '@mantine/core'
import { usePeopleWords } from './words.ts'

/** A new password with its rule underneath. */
export function NewPasswordField({
  shortest,
  value,
  onChange,
}: {
  shortest: number
  value: string
  onChange: (value: string) => void
}) {
  const { password: words } = usePeopleWords()
  return (
    <PasswordInput
      label={words.next}
      description={words.rule(shortest)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      name="new-password"
      autoComplete="new-password"
      required
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  )
}
