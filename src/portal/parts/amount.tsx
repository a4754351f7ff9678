/** Beyond this a value is a phrase, and may be broken between lines. */
const SHORT = 14

export const isShort = (text: string): boolean => text.length <= SHORT

/** A value in a table, as it is written in Chinese text: whole, unless it is a phrase. */
export function Amount({ text, wideOnly }: { text: string; wideOnly?: boolean }) {
  const classes = ['amount', isShort(text) ? 'whole' : '', wideOnly ? 'wide-only' : ''].filter(Boolean).join(' ')
  return (
    <td className={classes} lang={/[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : undefined}>
      {text}
    </td>
  )
}
