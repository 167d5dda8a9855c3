export type Token =
  | { kind: 'open'; name: string; attrs: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

// comments (Word hides conditional markup in them), declarations, tags, text
const part = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi
const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

const attrsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  )

/** Markup as a flat list: enough to clean what was copied, which is then read by the editor's own schema. */
export const tokensOf = (html: string): Token[] =>
  [...html.matchAll(part)].flatMap(([all, slash, name, rest]): Token[] => {
    if (name !== undefined)
      return [
        slash
          ? { kind: 'close', name: name.toLowerCase() }
          : { kind: 'open', name: name.toLowerCase(), attrs: attrsOf(rest ?? '') },
      ]
    if (all.startsWith('<!') || all.startsWith('<?')) return []
    return [{ kind: 'text', text: all === '<' ? '&lt;' : all }]
  })
