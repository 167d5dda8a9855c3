import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { registerAccount } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { useRequired } from './use-required.ts'
import { usePeopleWords } from './words.ts'

export function NewAccountForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const words = usePeopleWords()
  const [login, setLogin] = useState('')
  const [language, setLanguage] = useState('vi')
  const add = useAct(registerAccount)
  const wellFormed = /^[A-Za-z0-9][A-Za-z0-9._-]{1,49}$/.test(login.trim())
  const { faults, errorOf, ready } = useRequired([
    { id: 'account-login', label: words.accounts.login, filled: wellFormed },
  ])
  const send = () => {
    const body = { login, language: language === 'en' ? ('en' as const) : ('vi' as const) }
    if (ready()) add.mutate({ params: { id: personId }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={words.accounts.add}
      verb={words.accounts.add}
      busy={add.isPending}
      problem={add.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="account-login"
        label={words.accounts.login}
        help={words.accounts.loginHelp}
        error={errorOf('account-login') && words.accounts.loginHelp}
        maxLength={50}
        value={login}
        onChange={setLogin}
      />
      <ChoiceField
        label={words.account.language}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'vi', label: words.account.languages.vi },
          { value: 'en', label: words.account.languages.en },
        ]}
      />
    </FormDialog>
  )
}
