export interface SegmentedOption<Value extends string> {
  value: Value
  label: string
  /** How many things the filter leaves, formatted. */
  count?: string
}

export interface SegmentedProps<Value extends string> {
  label: string
  options: readonly SegmentedOption<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Filters of which one is on. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="button button-chip"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {/* The space keeps word and count apart when read aloud. */ ' '}
          {option.count !== undefined && <span className="count">{option.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
