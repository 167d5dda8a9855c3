/** "II.1.a": the numbers from the top down; one that says its parent's, "1.2" under "1", says it already. */
export const placeOf = (numbers: readonly string[]): string =>
  numbers.reduce((place, number) => {
    if (place === '' || number.startsWith(`${place}.`)) return number
    return `${place}.${number}`
  }, '')
