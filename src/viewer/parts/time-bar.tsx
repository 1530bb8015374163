import { useEffect, useState } from 'preact/hooks';
import type { View } from '../address-bar.js';
import { daysBetween, shifted } from '../days.js';

interface Props {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly view: View;
  /** True while the ties of the day shown are awaited: playing waits for them. */
  readonly busy: boolean;
  readonly onChange: (changed: Partial<View>) => void;
  /** Told of the day that comes next while time plays, so that it can be asked for meanwhile. */
  readonly onNext: (asOf: string | null) => void;
}

/** Pictures that playing shows from the first day to the last. */
const FRAMES = 120;
/** Milliseconds that a picture stays. */
const SHOWN = 250;
const WINDOWS = [30, 90, 180, 365, 730, 3650];
const HALF_LIVES = [7, 30, 90, 365];

/** The day that ties are shown of, moved by hand or played, and how far back events count. */
export function TimeBar({ firstDay, lastDay, view, busy, onChange, onNext }: Props) {
  const [playing, setPlaying] = useState(false);
  const span = Math.max(1, daysBetween(firstDay, lastDay));
  const step = Math.max(1, Math.round(span / FRAMES));
  const day = view.asOf ?? lastDay;
  const at = Math.min(span, Math.max(0, daysBetween(firstDay, day)));
  const dayAt = (days: number) => (days >= span ? null : shifted(firstDay, Math.max(0, days)));
  const move = (to: number) => onChange({ asOf: dayAt(to) });
  // each picture sets the next one going
  useEffect(() => {
    if (!playing || busy) return;
    if (at >= span) {
      setPlaying(false);
      return;
    }
    onNext(dayAt(at + step));
    const timer = setTimeout(() => move(at + step), SHOWN);
    return () => clearTimeout(timer);
  }, [playing, busy, at]);
  return (
    <fieldset class="time" aria-label="Time">
      <button
        type="button"
        aria-pressed={playing}
        onClick={() => {
          if (!playing && at >= span) move(0);
          setPlaying(!playing);
        }}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        aria-label="As of"
        aria-valuetext={day}
        min={0}
        max={span}
        step={1}
        value={at}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      <input
        type="date"
        aria-label="As of day"
        min={firstDay}
        max={lastDay}
        value={day}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') onChange({ asOf: value });
        }}
      />
      <Days label="window" value={view.window} choices={WINDOWS} onPick={(window) => onChange({ window })} />
      <Days
        label="half-life"
        value={view.halfLife}
        choices={HALF_LIVES}
        onPick={(halfLife) => onChange({ halfLife })}
      />
    </fieldset>
  );
}

function Days({
  label,
  value,
  choices,
  onPick,
}: {
  readonly label: string;
  readonly value: number;
  readonly choices: readonly number[];
  readonly onPick: (days: number) => void;
}) {
  const all = choices.includes(value) ? choices : [...choices, value].sort((x, y) => x - y);
  return (
    <label class="days">
      {label}
      <select value={value} onChange={(event) => onPick(Number(event.currentTarget.value))}>
        {all.map((days) => (
          <option key={days} value={days}>
            {days} days
          </option>
        ))}
      </select>
    </label>
  );
}
