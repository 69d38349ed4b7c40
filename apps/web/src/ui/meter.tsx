import css from './meter.module.css';

interface MeterProps {
  readonly value: number;
  readonly required: number;
  /** What is measured, in words: « 3 actions sur 4 ». */
  readonly label: string;
}

/** How much of what is required is there; what goes beyond fills it and no more. */
export const Meter = ({ value, required, label }: MeterProps) => {
  const share = required === 0 ? 1 : Math.min(1, value / required);
  return (
    <div
      className={css['meter']}
      role="meter"
      aria-valuemin={0}
      aria-valuemax={required}
      aria-valuenow={Math.min(value, required)}
      aria-valuetext={label}
      aria-label={label}
      data-full={share === 1 || undefined}
    >
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
};

/** The same as separate places, for a handful of things to do. */
export const Places = ({ value, required, label }: MeterProps) => (
  <div className={css['places']} role="img" aria-label={label}>
    {Array.from({ length: required }, (_, place) => (
      <span key={place} data-filled={place < value || undefined} />
    ))}
  </div>
);
