/** 法度, with a measuring line under 度. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <span className="first">法</span>
      <span className="measured">度</span>
    </span>
  )
}
