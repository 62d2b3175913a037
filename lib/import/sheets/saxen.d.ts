// The package comes without types: those parts of it that are used.
declare module "saxen" {
  type Decode = (text: string) => string;

  export class Parser {
    on(event: "openTag", hook: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: "closeTag", hook: (name: string) => void): this;
    on(event: "text", hook: (text: string, decode: Decode) => void): this;
    on(event: "cdata", hook: (text: string) => void): this;
    /** What begins with `<!`, but for comments. */
    on(event: "attention", hook: (text: string) => void): this;
    on(event: "error" | "warn", hook: (error: Error) => void): this;
    write(piece: string): unknown;
    end(): Error | undefined;
  }
}
