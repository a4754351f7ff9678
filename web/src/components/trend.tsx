/** A small line beside a number; what it shows is said in words by `label`. */
export function Trend({ values, label }: { values: readonly number[]; label: string }) {
  if (values.length < 2) return null
  const width = 96
  const height = 22
  const top = Math.max(...values)
  const low = Math.min(...values)
  const span = top - low || 1
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * (width - 4) + 2
    const y = height - 3 - ((value - low) / span) * (height - 6)
    return [x, y] as const
  })
  const last = points.at(-1) as readonly [number, number]
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <polyline
        points={points.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <circle cx={last[0]} cy={last[1]} r="2.2" fill="currentColor" />
    </svg>
  )
}
