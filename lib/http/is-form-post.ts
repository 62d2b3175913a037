import "server-only";
import { headers } from "next/headers";

/**
 * Whether the page is rendered as the answer to a form that was sent without a script. Leading such a request elsewhere
 * would lose what was typed.
 */
export async function isFormPost(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") ?? false;
}
