export type ErrorCode = "invalid" | "unauthenticated" | "forbidden" | "not-found" | "conflict" | "rate-limited" | "upstream";

/** `path` names the record and the field: `molecule/hqp1351 targets.bcr-abl1.targetId`. */
export type FieldError = { path: string; message: string };

const STATUS: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "rate-limited": 429,
  upstream: 502,
};

/** An expected failure. Whatever else is thrown is a bug. */
export class AppError extends Error {
  override name = "AppError";
  readonly code: ErrorCode;
  readonly fields: FieldError[];
  /** For a conflict: what is held now, beside what was sent. */
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, options: { fields?: FieldError[]; details?: unknown } = {}) {
    const fields = options.fields ?? [];
    super(fields.length ? `${message}\n${fields.map((field) => `  ${field.path}: ${field.message}`).join("\n")}` : message);
    this.code = code;
    this.fields = fields;
    this.details = options.details;
  }

  get status(): number {
    return STATUS[this.code];
  }
}
