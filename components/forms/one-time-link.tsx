import { CopyLine } from "#components/ui/copy-line.tsx";

/** A link to hand over. */
export function OneTimeLink({ link }: { link: string }) {
  return (
    <div className="mt-2">
      <CopyLine label="One-time link" text={link} />
    </div>
  );
}
