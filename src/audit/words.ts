/** What an action is called; one of a later version that has no words here yet keeps its own. */
export const nameOfAction = ({ actions }: { actions: Readonly<Record<string, string>> }, action: string): string =>
  actions[action] ?? action
