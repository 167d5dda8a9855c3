/** Every route of the tree that Fastify draws, as `GET /api/v1/tasks/:id`; HEAD goes with GET. */
export function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([^)]*)\))?/.exec(line) ?? []
    if (part === '') return []
    above.length = indent.length / 4
    above.push(part)
    const named = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD')
    return named.map((method) => `${method} ${above.join('')}`)
  })
}
