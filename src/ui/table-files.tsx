import { Button, type ButtonProps, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconTableExport } from './icons.ts'
import { useUiWords } from './own-words.ts'

type At = (format: 'csv' | 'xlsx') => string

/** A table to take away, as text or as a workbook; `at` gives the addresses. */
export function TableFileButtons({ at }: { at: At }) {
  const { tableFile } = useUiWords()
  return (
    <>
      <Button component="a" href={at('csv')} download>
        {tableFile.takeCsv}
      </Button>
      <Button component="a" href={at('xlsx')} download>
        {tableFile.takeExcel}
      </Button>
    </>
  )
}

type Props = Pick<ButtonProps, 'variant' | 'size'> & { at: At; label: string; children?: ReactNode }

/** The same behind one button, with what else can be taken away of it. */
export function TableFileMenu({ at, label, children, ...button }: Props) {
  const { tableFile } = useUiWords()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...button} leftSection={<IconTableExport size={14} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={at('xlsx')} download>
          {tableFile.asExcel}
        </Menu.Item>
        <Menu.Item component="a" href={at('csv')} download>
          {tableFile.asCsv}
        </Menu.Item>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
