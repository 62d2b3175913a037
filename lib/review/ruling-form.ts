import type { Decision, Disputed } from "./rule.ts";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

export function readDisputed(form: FormData): Disputed {
  const version = text(form, "version");
  return { recordId: text(form, "recordId"), discrepancyId: text(form, "discrepancyId"), version: /^\d{1,9}$/.test(version) ? Number(version) : 0, reason: text(form, "reason"), question: text(form, "question") };
}

/** `both`, `prefer:<statement>` or `error:<statement>`; null where nothing was chosen. */
export function readDecision(form: FormData): Decision | null {
  const [kind = "", statementId] = text(form, "decision").split(":");
  if (kind === "both") return { kind };
  if (statementId === undefined) return null;
  if (kind === "prefer") return { kind, statementId, value: text(form, "value") || null };
  return kind === "error" ? { kind, statementId } : null;
}
