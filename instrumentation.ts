/** Once, as the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  await import("#lib/auth/forwarded-headers.ts").then(({ dropForgedHeaders }) => dropForgedHeaders());
  await import("#lib/digest/schedule.ts").then(({ startDigests }) => startDigests());
  await import("#lib/import/runs/schedule.ts").then(({ startImports }) => startImports());
}
