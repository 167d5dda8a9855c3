import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { Frame } from '#src/ui/frame.tsx'
import { LanguageProvider } from '#src/ui/language.tsx'
import { startLanguage } from './me.ts'
import { installWorker } from './offline/installed.ts'
import { queries, router } from './router.tsx'

createRoot(document.getElementById('root')!).render(
  <LanguageProvider start={startLanguage()}>
    <Frame>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Frame>
  </LanguageProvider>,
)
installWorker()
