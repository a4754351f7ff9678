/** Width in characters of the grid: what is not full width counts one half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (/[\u0020-\u024f]/u.test(sign) ? 0.5 : 1), 0)
