import { useEffect, useMemo, useRef, useState } from "react";
import { labelDate } from "#lib/dates/label.ts";
import { readPlayed, stepDays, stepsOn, type SentPlayed } from "#lib/play/played.ts";
import { standWords, stepWords } from "#lib/play/words.ts";
import { chartPainter, type ChartPainter } from "./chart-painter.ts";
import { PlayLink } from "./play-link.tsx";
import { StepList } from "./step-list.tsx";
import { nextStop, previousStop } from "./stops.ts";
import { TimeSlider } from "./time-slider.tsx";
import { useAnnounced } from "./use-announced.ts";
import { useLessMotion } from "./use-less-motion.ts";
import { usePlaying } from "./use-playing.ts";

type Props = { sent: SentPlayed; /** The address of the page as of now. */ page: string; note: string | undefined };

/** The chart beside it, moved through time: by hand, by keyboard, or by itself. */
export function Player({ sent, page, note }: Props) {
  const played = useMemo(() => readPlayed(sent), [sent]);
  const { programs, today } = played;
  const steps = useMemo(() => stepDays(programs), [programs]);
  const stops = useMemo(() => [...new Set([...steps, today])], [steps, today]);
  const [day, setDay] = useState(today);
  const { playing, toggle, pause } = usePlaying(stops, day, setDay);
  const lessMotion = useLessMotion();
  const step = steps.findLast((one) => one <= day);
  const strip = useRef<HTMLDivElement>(null);
  const painter = useRef<ChartPainter>(null);

  useEffect(() => {
    const chart = strip.current?.closest("[data-played]");
    if (!chart) return;
    painter.current = chartPainter(chart, played);
    return () => painter.current?.restore();
  }, [played]);
  useEffect(() => painter.current?.show(day, step), [day, step]);

  const changes = step ? stepsOn(programs, step).map((one) => ({ slug: one.slug, title: one.title, words: stepWords(one) })) : [];
  const stands = standWords(programs, day);
  const changed = step && `Changed on ${labelDate(step)}: ${changes.slice(0, 3).map(({ title, words }) => `${title}: ${words}`).join("; ")}${changes.length > 3 ? `; and ${changes.length - 3} more` : ""}.`;
  const announced = useAnnounced(`${labelDate(day)}, ${stands}. ${changed ?? ""}`, day, playing);

  const [first] = stops;
  if (!first || first === today) return <p className="play-said">Nothing has changed of these programs that could be played.</p>;
  const go = (to: string | undefined) => {
    pause();
    if (to) setDay(to);
  };
  return (
    <div ref={strip} className="play-strip">
      <div className="play-head">
        {!lessMotion && (
          <button type="button" className="play-button play-toggle" onClick={toggle}>
            <span aria-hidden="true">{playing ? "❚❚" : "▶"}</span> <span className="play-wide">{playing ? "Pause" : "Play"}</span>
          </button>
        )}
        <button type="button" className="play-button" aria-disabled={day <= first} onClick={() => go(previousStop(stops, day))}>
          <span aria-hidden="true">‹</span> <span className="play-wide">Previous change</span>
        </button>
        <button type="button" className="play-button" aria-disabled={day >= today} onClick={() => go(nextStop(stops, day))}>
          <span className="play-wide">Next change</span> <span aria-hidden="true">›</span>
        </button>
        <p className="play-stands">
          <b>{labelDate(day)}</b> <span>{stands}</span>
        </p>
      </div>
      <TimeSlider first={first} last={today} stops={stops} day={day} go={go} />
      <div className="play-steps">
        <p>
          <span>
            Changed on {labelDate(step ?? first)}
            {changes.length > 1 && `: ${changes.length} programs`}
          </span>
          <PlayLink page={page} day={day} today={today} />
        </p>
        <StepList changes={changes} />
      </div>
      {lessMotion && <p className="play-said">Your system asks for less motion, so the chart does not play by itself: “Next change” goes on by a step.</p>}
      {note && <p className="play-said">{note}</p>}
      <p role="status" className="sr-only">
        {announced}
      </p>
    </div>
  );
}
