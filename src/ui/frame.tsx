import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import './styles.ts'
import { cssVariables, theme } from './theme.ts'

/** The page's own nonce, without which the policy refuses the styles that Mantine adds. */
const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

// dialogs hold the page still with a style of their own, whose maker looks for the nonce under this name
Object.assign(globalThis, { __webpack_nonce__: nonce() })

/** Theme, colour scheme and messages around everything that is drawn. */
export const Frame = ({ children }: { children: ReactNode }) => (
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={nonce}>
    <Notifications position="bottom-left" containerWidth={400} />
    {children}
  </MantineProvider>
)
