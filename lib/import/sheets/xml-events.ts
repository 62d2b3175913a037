import { Parser } from "saxen";
import { fileError } from "#lib/import/files/file-error.ts";

export type Attributes = Record<string, string>;
/** What is told of an XML document; names come without their prefix, and attributes are read when they are asked for. */
export type XmlHandler = { open?: (name: string, attributes: () => Attributes) => void; close?: (name: string) => void; text?: (text: string) => void };

const local = (name: string) => name.slice(name.indexOf(":") + 1);
const DEEPEST = 100;
/** Characters without a tag: the parser keeps them until the text ends. */
const LONGEST_STRETCH = 2 * 1024 * 1024;

/**
 * Reads XML piece by piece; after each piece it yields, so that what the handler has gathered can be handed on. Entities of
 * its own a document may not have. Throws AppError `invalid` where it is no XML.
 */
export async function* xmlEvents(bytes: AsyncIterable<Uint8Array>, name: string, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new Parser();
  let depth = 0;
  let stretch = 0;
  const refuse = (why: string) => fileError(`The workbook is damaged: ${name} cannot be read (${why}).`);
  const onTag = () => {
    stretch = 0;
  };
  parser.on("openTag", (tag, attributes, decode) => {
    onTag();
    if (++depth > DEEPEST) throw refuse("its parts are nested too deeply");
    handler.open?.(local(tag), () => Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key.startsWith("r:") ? key : local(key), decode(value)])));
  });
  parser.on("closeTag", (tag) => {
    onTag();
    depth--;
    handler.close?.(local(tag));
  });
  parser.on("text", (text, decode) => handler.text?.(decode(text)));
  parser.on("cdata", (text) => handler.text?.(text));
  parser.on("attention", () => {
    throw refuse("it declares a document type");
  });
  for (const event of ["error", "warn"] as const)
    parser.on(event, (error) => {
      throw refuse(error.message);
    });
  const write = (text: string) => {
    stretch += text.length;
    parser.write(text);
    if (stretch > LONGEST_STRETCH) throw refuse("a text in it does not end");
  };
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8");
    write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  if (decoder) write(decoder.decode());
  parser.end();
  if (depth > 0) throw refuse("it breaks off before its end");
  yield;
}

/** Reads the whole document for its handler's sake. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, name: string, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(bytes, name, handler)) continue;
}
