/** Server-sent events out of a byte stream: own reader, so that cuts, ends and re-attaching are ours to decide. */

export interface SseEvent {
  event: string;
  id: string | null;
  data: string;
}

/** Feed it text in any pieces; it hands out whole events. Comments and unknown fields are skipped. */
export class SseParser {
  private rest = "";
  private event = "message";
  private id: string | null = null;
  private data: string[] = [];

  push(text: string): SseEvent[] {
    this.rest += text;
    const found: SseEvent[] = [];
    for (;;) {
      const end = /\r\n|\n|\r(?!$)/.exec(this.rest);
      if (!end) return found;
      const line = this.rest.slice(0, end.index);
      this.rest = this.rest.slice(end.index + end[0].length);
      const event = this.line(line);
      if (event) found.push(event);
    }
  }

  private line(line: string): SseEvent | null {
    if (line === "") return this.flush();
    if (line.startsWith(":")) return null;
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") this.event = value;
    else if (name === "id") this.id = value;
    else if (name === "data") this.data.push(value);
    return null;
  }

  private flush(): SseEvent | null {
    const done = this.data.length ? { event: this.event, id: this.id, data: this.data.join("\n") } : null;
    this.event = "message";
    this.data = [];
    return done;
  }
}

/** Yields the events of one answer until it ends; throws what the connection throws. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<SseEvent> {
  const parser = new SseParser();
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(value);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
