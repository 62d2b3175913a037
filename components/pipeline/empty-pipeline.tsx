import { WayToNow } from "#components/as-of/way-to-now.tsx";
import { standsInNow, wordsHere } from "#lib/as-of/stand.ts";

/** A new installation, or a time before anything: nothing is tracked yet. */
export function EmptyPipeline() {
  if (!standsInNow())
    return (
      <section className="mx-auto my-16 max-w-[60ch]">
        <h2 className="mb-2 text-xl">Nothing was there yet</h2>
        <p>
          {wordsHere()}, no program is sure to have been there. <WayToNow>See the pipeline as of now</WayToNow>
        </p>
      </section>
    );
  return (
    <section className="mx-auto my-16 max-w-[60ch]">
      <h2 className="mb-2 text-xl">Nothing is tracked yet</h2>
      <p>This database holds no program. To begin with the pipeline that Phaseline ships, stop the server and run:</p>
      <pre className="my-3 overflow-x-auto bg-sunk p-3" tabIndex={0}>
        <code>npm run seed</code>
      </pre>
      <p>
        It brings one company&rsquo;s pipeline from an interview, the public trial registry and press releases, each value with its source.{" "}
        <code>SEED=interview npm run seed</code> brings the interview alone.
      </p>
    </section>
  );
}
