import { AppError } from "#lib/errors.ts";

const PRIVATE = "private, no-store";

/** What a route answers where something was refused. Any error that was not foreseen is a bug and goes on. */
export function refusal(error: unknown): Response {
  if (!(error instanceof AppError)) throw error;
  return Response.json({ error: error.code, message: error.message, fields: error.fields }, { status: error.status, headers: { "cache-control": PRIVATE } });
}

/** A download that is written while it is read. */
export function streamed(parts: AsyncGenerator<string>, type: string, filename: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, { headers: { "content-type": type, "content-disposition": `attachment; filename="${filename}"`, "cache-control": PRIVATE } });
}
