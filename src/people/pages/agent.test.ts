import { expect, test } from 'vitest'
import { agentName } from './agent.ts'

test('a browser is named by what people call it', () => {
  expect(agentName('curl/8.0')).toBeUndefined()
  expect(agentName('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Windows')
  expect(agentName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36')).toBe(
    'Chrome, Android',
  )
  expect(agentName('Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0')).toBe('Edge, Windows')
})
