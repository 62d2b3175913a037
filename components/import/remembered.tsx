import { Link } from "#components/ui/link.tsx";
import { importPath } from "#lib/import/desk/params.ts";
import { counted } from "#lib/import/desk/words.ts";

/** After an answer was remembered: what that changed, and where it can be taken back. */
export function Remembered({ things }: { things: number }) {
  return (
    <p role="status" className="form-done mt-4">
      Remembered. {counted(things, "thing that names it was", "things that name it were")} mapped anew: what is found now stands below. It can be taken back under <Link href={`${importPath}/mappings`}>remembered mappings</Link>.
    </p>
  );
}
