import { parser as saxParser, type Tag } from "sax";
import { fileError } from "#lib/import/files/file-error.ts";

export type Attributes = Record<string, string>;
/** What is told of an XML document; names come without their prefix. */
export type XmlHandler = { open?: (name: string, attributes: Attributes) => void; close?: (name: string) => void; text?: (text: string) => void };

const local = (name: string) => name.slice(name.indexOf(":") + 1);
const DEEPEST = 100;

/**
 * Reads XML piece by piece; after each piece it yields, so that what the handler has gathered can be handed on. Entities of
 * its own a document may not have. Throws AppError `invalid` where it is no XML.
 */
export async function* xmlEvents(bytes: AsyncIterable<Uint8Array>, name: string, handler: XmlHandler): AsyncGenerator<void> {
  const parser = saxParser(true, { position: false });
  let depth = 0;
  const refuse = (why: string) => fileError(`The workbook is damaged: ${name} cannot be read (${why}).`);
  const onText = (text: string) => handler.text?.(text);
  Object.assign(parser, {
    onerror: (error: Error) => {
      throw refuse(error.message.split("\n")[0] ?? "");
    },
    ondoctype: () => {
      throw refuse("it declares a document type");
    },
    onopentag: ({ name: tag, attributes }: Tag) => {
      if (++depth > DEEPEST) throw refuse("its parts are nested too deeply");
      handler.open?.(local(tag), Object.fromEntries(Object.entries(attributes as Attributes).map(([key, value]) => [key.startsWith("r:") ? key : local(key), value])));
    },
    onclosetag: (tag: string) => {
      depth--;
      handler.close?.(local(tag));
    },
    ontext: onText,
    oncdata: onText,
  });
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8");
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  if (decoder) parser.write(decoder.decode());
  parser.close();
  yield;
}

/** Reads the whole document for its handler's sake. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, name: string, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(bytes, name, handler)) continue;
}
