/** "quý IV/2020" at the head of a cell: "Quý IV/2020". */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
