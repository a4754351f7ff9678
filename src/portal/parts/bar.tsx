interface BarProps {
  part: number
  of: number
}

/** How much of the whole: a drawing beside the numbers, which say the same. An SVG, because it prints and needs no style of its own. */
export function Bar({ part, of }: BarProps) {
  const share = of > 0 ? Math.min(100, Math.round((part / of) * 1000) / 10) : 0
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar-whole" width="100" height="10" />
      {share > 0 ? <rect className="bar-part" width={share} height="10" /> : null}
    </svg>
  )
}
